package bikerental.mypage.reconciliation;

/**
 * An aggregate that does not match the state of other services.
 *
 * @param evidence the versions of everything compared: while they stay the same, it is the same mismatch
 */
record Mismatch(String aggregate, String evidence) {}
