package bikerental.edge.operations;

import bikerental.edge.rentals.RentalJson;
import bikerental.kit.grpc.Times;
import bikerental.rental.v1.PendingRental;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A pending rental as operators see it. */
@RegisterForReflection
@Schema(name = "WaitingRental", description = "A pending rental with its attempts so far.")
public record WaitingRentalJson(
        @JsonUnwrapped RentalJson rental,

        @Schema(format = "uuid", examples = "3f1c2b1a-9b1d-4a44-8d1f-2f6a1c9d7e01")
        String customerId,

        @Schema(description = "The time since the request, in seconds.", examples = "95")
        long ageSeconds,

        @Schema(description = "The number of attempts to decide it.", examples = "3")
        int attempts,

        @Schema(
                description = "The error of the last attempt; absent before the first attempt.",
                examples = "UNAVAILABLE")
        @Nullable
        String lastError,

        @Schema(description = "When the last attempt was made; absent before the first attempt.") @Nullable
        Instant lastAttemptAt) {

    static WaitingRentalJson of(PendingRental waiting) {
        return new WaitingRentalJson(
                RentalJson.of(waiting.getRental()),
                waiting.getRental().getCustomerId(),
                waiting.getAgeSeconds(),
                waiting.getAttempts(),
                waiting.getLastError().isEmpty() ? null : waiting.getLastError(),
                waiting.hasLastAttemptAt() ? Times.of(waiting.getLastAttemptAt()) : null);
    }
}
