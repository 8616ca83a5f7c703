package bikerental.rental.domain;

import java.util.UUID;

/** The id of a rental, in all services. */
public record RentalId(UUID value) {
    /** A new id. */
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
