package bikerental.rental.wire;

import bikerental.common.v1.Position;
import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Times;
import bikerental.rental.domain.EndReason;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.ReturnedRental;
import bikerental.rental.domain.Step;
import bikerental.rental.v1.RentalState;
import bikerental.rental.v1.TimelineEntry;

/** Maps rentals to messages of the contract. */
public final class RentalMessages {
    private RentalMessages() {}

    /** The whole public state of a rental. */
    public static bikerental.rental.v1.Rental of(Rental rental) {
        var message = bikerental.rental.v1.Rental.newBuilder()
                .setId(rental.id().toString())
                .setCustomerId(rental.request().customer().toString())
                .setBikeId(rental.request().bike().value())
                .setState(stateOf(rental.state()))
                .setRequestedAt(Times.of(rental.request().requestedAt()))
                .setVersion(rental.version());
        rental.timeline().forEach(step -> message.addTimeline(entryOf(step)));
        rental.timeline().getLast().reason().ifPresent(reason -> message.setReason(reasonOf(reason)));
        if (rental instanceof ReturnedRental returned) {
            message.setReturnPosition(Position.newBuilder()
                    .setLat(returned.position().lat())
                    .setLon(returned.position().lon()));
        }
        return message.build();
    }

    /** Maps a state to the contract. */
    public static RentalState stateOf(Rental.State state) {
        return switch (state) {
            case PENDING -> RentalState.RENTAL_STATE_PENDING;
            case ACTIVE -> RentalState.RENTAL_STATE_ACTIVE;
            case REJECTED -> RentalState.RENTAL_STATE_REJECTED;
            case EXPIRED -> RentalState.RENTAL_STATE_EXPIRED;
            case CANCELLED -> RentalState.RENTAL_STATE_CANCELLED;
            case RETURNED -> RentalState.RENTAL_STATE_RETURNED;
        };
    }

    /** Maps a reason to the catalogue of reasons. */
    public static Reason reasonOf(EndReason reason) {
        return switch (reason) {
            case NO_VOUCHER_LEFT -> Reason.REASON_NO_VOUCHER_LEFT;
            case BIKE_NOT_AVAILABLE -> Reason.REASON_BIKE_NOT_AVAILABLE;
            case BIKE_NOT_FOUND -> Reason.REASON_BIKE_NOT_FOUND;
            case USER_WITHDRAWN -> Reason.REASON_USER_WITHDRAWN;
            case UNDECIDABLE -> Reason.REASON_UNDECIDABLE;
        };
    }

    private static TimelineEntry entryOf(Step step) {
        var entry = TimelineEntry.newBuilder().setState(stateOf(step.state())).setAt(Times.of(step.at()));
        step.reason().ifPresent(reason -> entry.setReason(reasonOf(reason)));
        return entry.build();
    }
}
