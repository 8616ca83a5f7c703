/** What the tests of my page share. */
@NullMarked
package bikerental.mypage.testing;

import org.jspecify.annotations.NullMarked;
