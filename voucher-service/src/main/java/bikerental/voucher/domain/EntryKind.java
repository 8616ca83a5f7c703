package bikerental.voucher.domain;

/** Why a balance changed. */
public enum EntryKind {
    BOUGHT,
    SPENT,
    RESTORED,
    FORFEITED
}
