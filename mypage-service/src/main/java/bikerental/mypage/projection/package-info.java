/** The way in: what events change in the page's tables. */
@NullMarked
package bikerental.mypage.projection;

import org.jspecify.annotations.NullMarked;
