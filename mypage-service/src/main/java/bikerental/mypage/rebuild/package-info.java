/** Rebuilds the page's tables from the topics beside the live ones, and swaps them in while the service runs. */
@NullMarked
package bikerental.mypage.rebuild;

import org.jspecify.annotations.NullMarked;
