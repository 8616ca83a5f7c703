package bikerental.voucher.domain;

import java.util.UUID;

/** The id of a rental. */
public record RentalId(UUID value) {
    /** Parses an id. */
    public static RentalId of(String text) {
        return new RentalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
