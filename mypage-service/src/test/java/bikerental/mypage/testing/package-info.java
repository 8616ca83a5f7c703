/** Shared test code of my page. */
@NullMarked
package bikerental.mypage.testing;

import org.jspecify.annotations.NullMarked;
