package bikerental.edge.rentals;

import bikerental.kit.grpc.Times;
import bikerental.rental.v1.TimelineEntry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** One step in the life of a rental. */
@RegisterForReflection
@Schema(name = "TimelineEntry", description = "One step in the life of a rental.")
public record TimelineJson(
        @Schema(description = "The state that was entered.", examples = "ACTIVE")
        String state,

        @Schema(description = "When it was entered.", examples = "2026-03-01T09:00:00.120Z")
        Instant at,

        @Schema(description = "Why, where there is a reason beside the customer's wish.", examples = "NO_VOUCHER_LEFT")
        @Nullable
        String reason) {

    static TimelineJson of(TimelineEntry entry) {
        return new TimelineJson(
                RentalNames.STATES.nameOf(entry.getState()),
                Times.of(entry.getAt()),
                RentalNames.reason(entry.getReason()));
    }
}
