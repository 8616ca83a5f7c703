package bikerental.bike.inbound;

import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.Model;
import bikerental.bike.v1.BikeState;
import bikerental.bike.v1.ChangeBikeStateRequest;
import bikerental.bike.v1.GetBikeRequest;
import bikerental.bike.v1.RegisterBikeRequest;
import bikerental.bike.v1.ReserveBikeRequest;
import bikerental.bike.v1.RetireBikeRequest;
import bikerental.bike.v1.UpdateBikeRequest;
import bikerental.bike.wire.EndedRentals;
import bikerental.kit.grpc.FieldRules;
import bikerental.rental.v1.Rental;

import java.util.List;

import static bikerental.kit.grpc.FieldRules.fields;

/** Validates requests before they are processed. */
final class BikeRequests {
    private static final String ID_RULE = "must be up to 64 letters, digits, dots, underscores and hyphens";
    private static final String NEW_ID_RULE = ID_RULE + ", but not . or .., which cannot appear in a URL path";
    private static final int MAX_ENDED_RENTALS = 100;

    private BikeRequests() {}

    static void check(RegisterBikeRequest request) {
        fields().require("id", request.getId().isEmpty() || isNewBikeId(request.getId()), NEW_ID_RULE)
                .text("model", request.getModel(), 1, Model.MAX_LENGTH)
                .position("position", request.hasPosition(), request.getPosition())
                .requestId(request.getRequestId())
                .orRefuse();
    }

    static void check(GetBikeRequest request) {
        fields().require("bike_id", isBikeId(request.getBikeId()), ID_RULE).orRefuse();
    }

    static void check(ChangeBikeStateRequest request) {
        boolean offered = request.getState() == BikeState.BIKE_STATE_AVAILABLE
                || request.getState() == BikeState.BIKE_STATE_OUT_OF_SERVICE;
        change(request.getBikeId(), request.getVersion(), request.getRequestId())
                .require("state", offered, "must be AVAILABLE or OUT_OF_SERVICE")
                .orRefuse();
    }

    static void check(UpdateBikeRequest request) {
        FieldRules rules = change(request.getBikeId(), request.getVersion(), request.getRequestId())
                .optionalText("model", request.hasModel(), request.getModel(), 1, Model.MAX_LENGTH);
        if (request.hasPosition()) {
            rules.position("position", true, request.getPosition());
        }
        rules.orRefuse();
    }

    static void check(RetireBikeRequest request) {
        change(request.getBikeId(), request.getVersion(), request.getRequestId())
                .orRefuse();
    }

    static void check(ReserveBikeRequest request) {
        FieldRules rules = fields().uuid("rental_id", request.getRentalId())
                .require("bike_id", isBikeId(request.getBikeId()), ID_RULE)
                .between("ended_rentals", request.getEndedRentalsCount(), 0, MAX_ENDED_RENTALS);
        List<Rental> ended = request.getEndedRentalsList();
        for (int i = 0; i < ended.size(); i++) {
            rules.require("ended_rentals[" + i + "]", hasEnded(ended.get(i)), "must be a rental that has ended");
        }
        rules.orRefuse();
    }

    private static FieldRules change(String bikeId, long version, String requestId) {
        return fields().require("bike_id", isBikeId(bikeId), ID_RULE)
                .require("version", version > 0, "must be the version of the bike that was read")
                .requestId(requestId);
    }

    private static boolean isBikeId(String text) {
        return BikeId.FORM.matcher(text).matches();
    }

    private static boolean isNewBikeId(String text) {
        return isBikeId(text) && !text.equals(".") && !text.equals("..");
    }

    private static boolean hasEnded(Rental rental) {
        try {
            return EndedRentals.in(rental).isPresent();
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
