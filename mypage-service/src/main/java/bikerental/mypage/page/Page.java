package bikerental.mypage.page;

import bikerental.mypage.v1.MyPage;

/** What there is to see of a customer. */
public sealed interface Page {
    /** The page as far as events have come. */
    record Shown(MyPage page) implements Page {}

    /** The customer has withdrawn, and their page with them. */
    record Gone() implements Page {}
}
