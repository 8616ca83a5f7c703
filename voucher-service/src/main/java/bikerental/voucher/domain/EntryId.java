package bikerental.voucher.domain;

import java.util.UUID;

/** An entry of the ledger; always made here, never by a client. */
public record EntryId(UUID value) {
    /** An id that was never used before. */
    static EntryId next() {
        return new EntryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
