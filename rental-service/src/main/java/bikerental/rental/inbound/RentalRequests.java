package bikerental.rental.inbound;

import bikerental.kit.grpc.FieldRules;
import bikerental.kit.grpc.PageToken;
import bikerental.rental.application.Cursor;
import bikerental.rental.application.ListedRental;
import bikerental.rental.domain.Position;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import bikerental.rental.v1.CancelRentalRequest;
import bikerental.rental.v1.GetRentalRequest;
import bikerental.rental.v1.ListPendingRentalsRequest;
import bikerental.rental.v1.ListRentalsRequest;
import bikerental.rental.v1.RentBikeRequest;
import bikerental.rental.v1.RentalState;
import bikerental.rental.v1.ReturnBikeRequest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import static bikerental.kit.grpc.FieldRules.fields;

/** Checks requests and maps them to the domain. */
final class RentalRequests {
    private static final Pattern BIKE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RentalRequests() {}

    static void check(RentBikeRequest request) {
        fields().matches(
                        "bike_id",
                        request.getBikeId(),
                        BIKE_ID,
                        "must have 1 to 64 letters, digits, dots, underscores and hyphens")
                .requestId(request.getRequestId())
                .orRefuse();
    }

    static void check(CancelRentalRequest request) {
        fields().uuid("rental_id", request.getRentalId())
                .requestId(request.getRequestId())
                .orRefuse();
    }

    static void check(ReturnBikeRequest request) {
        fields().uuid("rental_id", request.getRentalId())
                .position("position", request.hasPosition(), request.getPosition())
                .requestId(request.getRequestId())
                .orRefuse();
    }

    static void check(GetRentalRequest request) {
        fields().uuid("rental_id", request.getRentalId()).orRefuse();
    }

    static void check(ListRentalsRequest request) {
        page(request.getPageSize())
                .require("state", request.getState() != RentalState.UNRECOGNIZED, "must be a state of rentals")
                .orRefuse();
    }

    static void check(ListPendingRentalsRequest request) {
        page(request.getPageSize()).orRefuse();
    }

    private static FieldRules page(int size) {
        return fields().pageSize(size);
    }

    static Position position(bikerental.common.v1.Position position) {
        return new Position(position.getLat(), position.getLon());
    }

    static Optional<Rental.State> state(RentalState state) {
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

    static Optional<Cursor> cursor(String pageToken) {
        return pageToken.isEmpty() ? Optional.empty() : Optional.of(parsed(PageToken.parse(pageToken, 2)));
    }

    static String tokenAfter(ListedRental last) {
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
