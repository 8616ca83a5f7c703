package bikerental.voucher.domain;

import java.util.UUID;

/** The id of a ledger entry; always created here, never by a client. */
public record EntryId(UUID value) {
    /** A new id. */
    static EntryId next() {
        return new EntryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
