package bikerental.mypage.watch;

import bikerental.mypage.page.Page;

/**
 * What a watcher gets to see.
 *
 * @param whole whether all of it is to be shown, not just what differs from the view before
 */
public record View(Page page, boolean whole) {}
