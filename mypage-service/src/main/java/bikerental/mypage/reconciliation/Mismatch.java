package bikerental.mypage.reconciliation;

/**
 * An aggregate that does not fit to what other services say.
 *
 * @param evidence the versions of all that was compared: as long as they are the same it is one and the same mismatch
 */
record Mismatch(String aggregate, String evidence) {}
