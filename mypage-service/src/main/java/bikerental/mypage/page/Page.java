package bikerental.mypage.page;

import bikerental.mypage.v1.MyPage;

/** The page of a customer. */
public sealed interface Page {
    /** The page, as current as the events received so far. */
    record Shown(MyPage page) implements Page {}

    /** The customer has withdrawn, so there is no page. */
    record Gone() implements Page {}
}
