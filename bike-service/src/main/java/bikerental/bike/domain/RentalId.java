package bikerental.bike.domain;

import java.util.UUID;

/** The id of the rental that holds a bike. */
public record RentalId(UUID value) {
    /** Accepts only the canonical form: Java alone would also accept {@code 1-1-1-1-1}. */
    public static RentalId of(String text) {
        UUID value = UUID.fromString(text);
        if (!value.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("Not a rental id");
        }
        return new RentalId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
