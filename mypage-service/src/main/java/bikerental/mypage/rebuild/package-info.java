/** Fills a second set of the page's tables from the topics and puts it in the place of the first, while the service serves. */
@NullMarked
package bikerental.mypage.rebuild;

import org.jspecify.annotations.NullMarked;
