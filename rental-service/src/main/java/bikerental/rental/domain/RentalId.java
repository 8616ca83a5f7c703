package bikerental.rental.domain;

import java.util.UUID;

/** Names a rental, here and in every other service. */
public record RentalId(UUID value) {
    /** An id that no rental has yet. */
    public static RentalId next() {
        return new RentalId(UUID.randomUUID());
    }

    /** The id in its usual form. */
    public static RentalId of(String value) {
        return new RentalId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
