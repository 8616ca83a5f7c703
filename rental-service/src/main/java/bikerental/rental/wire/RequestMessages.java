package bikerental.rental.wire;

import bikerental.kit.grpc.PageToken;
import bikerental.rental.application.ListedRental;
import bikerental.rental.application.Rentals.Cursor;
import bikerental.rental.domain.Position;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import bikerental.rental.v1.RentalState;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Maps the fields of requests to the domain. */
public final class RequestMessages {
    private RequestMessages() {}

    /** Maps a position to the domain. */
    public static Position position(bikerental.common.v1.Position position) {
        return new Position(position.getLat(), position.getLon());
    }

    /** Maps a state to the domain; empty for any state. */
    public static Optional<Rental.State> state(RentalState state) {
        return switch (state) {
            case RENTAL_STATE_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
            case RENTAL_STATE_PENDING -> Optional.of(Rental.State.PENDING);
            case RENTAL_STATE_ACTIVE -> Optional.of(Rental.State.ACTIVE);
            case RENTAL_STATE_REJECTED -> Optional.of(Rental.State.REJECTED);
            case RENTAL_STATE_EXPIRED -> Optional.of(Rental.State.EXPIRED);
            case RENTAL_STATE_CANCELLED -> Optional.of(Rental.State.CANCELLED);
            case RENTAL_STATE_RETURNED -> Optional.of(Rental.State.RETURNED);
        };
    }

    /** Parses a page token; empty for the first page. */
    public static Optional<Cursor> cursor(String pageToken) {
        return pageToken.isEmpty() ? Optional.empty() : Optional.of(parsed(PageToken.parse(pageToken, 2)));
    }

    /** The token of the page after this rental. */
    public static String tokenAfter(ListedRental last) {
        return PageToken.of(
                last.rental().request().requestedAt().toString(),
                last.rental().id().toString());
    }

    private static Cursor parsed(List<String> parts) {
        try {
            return new Cursor(Instant.parse(parts.get(0)), RentalId.of(parts.get(1)));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw PageToken.invalid();
        }
    }
}
