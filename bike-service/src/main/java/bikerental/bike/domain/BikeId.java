package bikerental.bike.domain;

import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a bike, never reused: up to 64 letters, digits, dots, underscores and hyphens. */
public record BikeId(String value) implements Comparable<BikeId> {
    public static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public BikeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a bike id");
        }
    }

    public static BikeId random() {
        return new BikeId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(BikeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
