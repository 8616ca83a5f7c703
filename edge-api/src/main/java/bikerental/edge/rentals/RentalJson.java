package bikerental.edge.rentals;

import bikerental.edge.web.PositionJson;
import bikerental.kit.grpc.Times;
import bikerental.rental.v1.Rental;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** A rental as its customer sees it. */
@RegisterForReflection
@Schema(name = "Rental", description = "One customer's wish for one bike and what became of it.")
public record RentalJson(
        @Schema(format = "uuid", examples = "8a1e9d1c-6f0c-4f0e-9a53-0c7d5d8b7c11")
        String id,

        @Schema(examples = "bike-1") String bikeId,

        @Schema(
                description = "Live is `ACTIVE`; `REJECTED`, `EXPIRED`, `CANCELLED` and `RETURNED` never change.",
                enumeration = {"PENDING", "ACTIVE", "REJECTED", "EXPIRED", "CANCELLED", "RETURNED"},
                examples = "ACTIVE")
        String state,

        @Schema(description = "Why it was rejected or cancelled, where there is a reason beside the customer's wish.")
        @Nullable
        String reason,

        @Schema(description = "When the customer asked.", examples = "2026-03-01T09:00:00.070Z")
        Instant requestedAt,

        @Schema(description = "Grows by one with each change.", examples = "2")
        long version,

        @Schema(description = "Only while `PENDING`: the place in the bike's queue, beginning with 1. It never grows.")
        @Nullable
        Integer queuePosition,

        @Schema(description = "The states entered so far, oldest first.")
        List<TimelineJson> timeline,

        @Schema(description = "Only when `RETURNED`: where the bike was left.") @Nullable
        PositionJson returnPosition) {

    /** As JSON carries it. */
    public static RentalJson of(Rental rental) {
        return new RentalJson(
                rental.getId(),
                rental.getBikeId(),
                RentalNames.STATES.nameOf(rental.getState()),
                RentalNames.reason(rental.getReason()),
                Times.of(rental.getRequestedAt()),
                rental.getVersion(),
                rental.hasQueuePosition() ? rental.getQueuePosition() : null,
                rental.getTimelineList().stream().map(TimelineJson::of).toList(),
                rental.hasReturnPosition() ? PositionJson.of(rental.getReturnPosition()) : null);
    }
}
