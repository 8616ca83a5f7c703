package bikerental.rental.inbound;

import bikerental.kit.grpc.FieldRules;
import bikerental.rental.v1.CancelRentalRequest;
import bikerental.rental.v1.GetRentalRequest;
import bikerental.rental.v1.ListPendingRentalsRequest;
import bikerental.rental.v1.ListRentalsRequest;
import bikerental.rental.v1.RentBikeRequest;
import bikerental.rental.v1.RentalState;
import bikerental.rental.v1.ReturnBikeRequest;

import java.util.regex.Pattern;

import static bikerental.kit.grpc.FieldRules.fields;

/** Checks the fields of requests; an invalid field is refused before any work begins. */
final class RequestChecks {
    private static final Pattern BIKE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestChecks() {}

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
}
