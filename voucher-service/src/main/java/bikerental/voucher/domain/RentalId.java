package bikerental.voucher.domain;

import java.util.UUID;

/** A rental, known here by its id only. */
public record RentalId(UUID value) {
    /** The id that this text stands for. */
    public static RentalId of(String text) {
        return new RentalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
