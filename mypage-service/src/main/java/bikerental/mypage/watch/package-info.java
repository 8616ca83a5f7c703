/** Streams page changes to subscribed clients, whichever replica applied the change. */
@NullMarked
package bikerental.mypage.watch;

import org.jspecify.annotations.NullMarked;
