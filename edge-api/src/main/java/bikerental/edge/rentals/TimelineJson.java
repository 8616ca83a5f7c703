package bikerental.edge.rentals;

import bikerental.kit.grpc.Times;
import bikerental.rental.v1.TimelineEntry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** One state of a rental. */
@RegisterForReflection
@Schema(name = "TimelineEntry", description = "One state of a rental.")
public record TimelineJson(
        @Schema(description = "The state.", examples = "ACTIVE")
        String state,

        @Schema(description = "When the state started.", examples = "2026-03-01T09:00:00.120Z")
        Instant at,

        @Schema(description = "The reason; absent if the customer caused the state.", examples = "NO_VOUCHER_LEFT")
        @Nullable
        String reason) {

    static TimelineJson of(TimelineEntry entry) {
        return new TimelineJson(
                RentalJson.STATES.nameOf(entry.getState()),
                Times.of(entry.getAt()),
                RentalJson.reason(entry.getReason()));
    }
}
