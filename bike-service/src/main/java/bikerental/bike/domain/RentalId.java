package bikerental.bike.domain;

import java.util.UUID;

/** Names the rental for which a bike is held. */
public record RentalId(UUID value) {
    /** Reads the usual form only: Java by itself would take {@code 1-1-1-1-1} too. */
    public static RentalId of(String text) {
        UUID value = UUID.fromString(text);
        if (!value.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a rental id");
        }
        return new RentalId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
