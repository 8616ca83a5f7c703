package bikerental.bike.inbound;

import bikerental.bike.domain.Decision;
import bikerental.bike.domain.Decision.Changed;
import bikerental.bike.domain.Decision.Refused;
import bikerental.bike.domain.Decision.Unchanged;
import bikerental.bike.domain.Refusal;
import bikerental.bike.domain.Refusal.BikeIdTaken;
import bikerental.bike.domain.Refusal.BikeInUse;
import bikerental.bike.domain.Refusal.BikeNotAvailable;
import bikerental.bike.domain.Refusal.BikeNotFound;
import bikerental.bike.domain.Refusal.RentalClosed;
import bikerental.bike.domain.Refusal.RentalHasAnotherBike;
import bikerental.bike.domain.Refusal.VersionMismatch;
import bikerental.bike.domain.RentalId;
import bikerental.bike.wire.BikeMessages;
import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Refusals;
import io.grpc.StatusRuntimeException;

import java.util.Map;
import java.util.Optional;

/** Turns decisions into responses and refusals of the contract. */
final class Responses {
    private Responses() {}

    /** The bike that a decision is about; throws if the decision is a refusal. */
    static bikerental.bike.v1.Bike bikeOf(Decision decision) {
        return switch (decision) {
            case Changed(var event) -> BikeMessages.of(event.bike());
            case Unchanged(var bike) -> BikeMessages.of(bike);
            case Refused(var why) -> throw of(why);
        };
    }

    private static StatusRuntimeException of(Refusal why) {
        return switch (why) {
            case BikeNotFound() -> Refusals.of(Reason.REASON_BIKE_NOT_FOUND);
            case BikeIdTaken() -> Refusals.of(Reason.REASON_BIKE_ID_TAKEN);
            case BikeNotAvailable(var holder) -> Refusals.of(Reason.REASON_BIKE_NOT_AVAILABLE, holderOf(holder));
            case BikeInUse() -> Refusals.of(Reason.REASON_BIKE_IN_USE);
            case VersionMismatch() -> Refusals.of(Reason.REASON_VERSION_MISMATCH);
            case RentalClosed() -> Refusals.of(Reason.REASON_RENTAL_CLOSED);
            // The rental is the idempotency key of its reservation, and this is a different request under the same key.
            case RentalHasAnotherBike() -> Refusals.of(Reason.REASON_IDEMPOTENCY_KEY_REUSED);
        };
    }

    private static Map<String, String> holderOf(Optional<RentalId> holder) {
        return holder.map(rental -> Map.of("rental_id", rental.toString())).orElse(Map.of());
    }
}
