package bikerental.rental.domain;

import java.util.UUID;

/** The id of a customer: the subject of their token. */
public record CustomerId(UUID value) {
    /** The id in its usual form. */
    public static CustomerId of(String value) {
        return new CustomerId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
