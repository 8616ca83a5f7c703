/** Tells whoever watches a page what changes on it, on whichever replica the change was applied. */
@NullMarked
package bikerental.mypage.watch;

import org.jspecify.annotations.NullMarked;
