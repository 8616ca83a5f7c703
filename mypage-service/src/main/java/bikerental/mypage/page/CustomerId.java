package bikerental.mypage.page;

/** A customer: the subject of their token. */
public record CustomerId(String value) {}
