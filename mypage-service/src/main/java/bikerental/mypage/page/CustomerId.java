package bikerental.mypage.page;

/** A customer's id: the subject of their token. */
public record CustomerId(String value) {}
