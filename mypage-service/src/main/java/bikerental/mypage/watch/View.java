package bikerental.mypage.watch;

import bikerental.mypage.page.Page;

/**
 * A page as sent to a subscription.
 *
 * @param whole whether to send the whole page rather than the changes since the previous view
 */
public record View(Page page, boolean whole) {}
