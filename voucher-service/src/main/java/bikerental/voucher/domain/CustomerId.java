package bikerental.voucher.domain;

import java.util.UUID;

/** A customer: the subject of their token. */
public record CustomerId(UUID value) implements Comparable<CustomerId> {
    /** Parses an id. */
    public static CustomerId of(String text) {
        return new CustomerId(UUID.fromString(text));
    }

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
