package bikerental.edge.rentals;

import bikerental.common.v1.Reason;
import bikerental.edge.web.PositionJson;
import bikerental.edge.web.WireEnum;
import bikerental.kit.grpc.Times;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** A rental as its customer sees it. */
@RegisterForReflection
@Schema(name = "Rental", description = "A customer's request for a bike, and its outcome.")
public record RentalJson(
        @Schema(format = "uuid", examples = "8a1e9d1c-6f0c-4f0e-9a53-0c7d5d8b7c11")
        String id,

        @Schema(examples = "bike-1") String bikeId,

        @Schema(
                description = "`PENDING` waits for a decision, and `ACTIVE` is a ride. The other states are final.",
                enumeration = {"PENDING", "ACTIVE", "REJECTED", "EXPIRED", "CANCELLED", "RETURNED"},
                examples = "ACTIVE")
        String state,

        @Schema(description = "Why the rental was rejected or cancelled; absent if the customer cancelled it.")
        @Nullable
        String reason,

        @Schema(description = "When the customer requested the rental.", examples = "2026-03-01T09:00:00.070Z")
        Instant requestedAt,

        @Schema(description = "Increases by one with each change.", examples = "2")
        long version,

        @Schema(
                description = "Only while `PENDING`: the position in the queue of the bike, starting with 1. It never"
                        + " increases.")
        @Nullable
        Integer queuePosition,

        @Schema(description = "The states so far, oldest first.")
        List<TimelineJson> timeline,

        @Schema(description = "Only when `RETURNED`: where the bike was returned.") @Nullable
        PositionJson returnPosition) {

    /** The states by their names in JSON. */
    public static final WireEnum<RentalState> STATES = WireEnum.of("RENTAL_STATE_", RentalState.values());

    private static final WireEnum<Reason> REASONS = WireEnum.of("REASON_", Reason.values());

    /** The rental in JSON form. */
    public static RentalJson of(Rental rental) {
        return new RentalJson(
                rental.getId(),
                rental.getBikeId(),
                STATES.nameOf(rental.getState()),
                reason(rental.getReason()),
                Times.of(rental.getRequestedAt()),
                rental.getVersion(),
                rental.hasQueuePosition() ? rental.getQueuePosition() : null,
                rental.getTimelineList().stream().map(TimelineJson::of).toList(),
                rental.hasReturnPosition() ? PositionJson.of(rental.getReturnPosition()) : null);
    }

    static @Nullable String reason(Reason reason) {
        return reason == Reason.REASON_UNSPECIFIED ? null : REASONS.nameOf(reason);
    }
}
