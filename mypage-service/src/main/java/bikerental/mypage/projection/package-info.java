/** Applies events to the page's tables. */
@NullMarked
package bikerental.mypage.projection;

import org.jspecify.annotations.NullMarked;
