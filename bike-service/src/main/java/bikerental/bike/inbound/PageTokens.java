package bikerental.bike.inbound;

import bikerental.bike.application.NearbyBike;
import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeId;
import bikerental.kit.grpc.PageToken;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Page tokens name the last bike of a page: by id, or by distance and id in lists ordered by distance. */
final class PageTokens {
    private PageTokens() {}

    static String of(Bike last) {
        return PageToken.of(last.id().value());
    }

    static String of(NearbyBike last) {
        // A double's text parses back to the same double, so no bike is repeated or skipped.
        return PageToken.of(Double.toString(last.metres()), last.bike().id().value());
    }

    static Optional<BikeId> id(String token) {
        return read(token, 1, parts -> new BikeId(parts.getFirst()));
    }

    static Optional<NearbyBike.Place> place(String token) {
        return read(token, 2, parts -> new NearbyBike.Place(metres(parts.getFirst()), new BikeId(parts.getLast())));
    }

    private static double metres(String text) {
        double metres = Double.parseDouble(text);
        if (!Double.isFinite(metres)) {
            throw new IllegalArgumentException("Not a distance");
        }
        return metres;
    }

    private static <T> Optional<T> read(String token, int parts, Function<List<String>, T> key) {
        if (token.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(key.apply(PageToken.parse(token, parts)));
        } catch (IllegalArgumentException malformed) {
            throw PageToken.invalid();
        }
    }
}
