package bikerental.edge.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Why a request failed, as a problem document (RFC 9457). */
@RegisterForReflection
@Schema(description = "Why a request failed (RFC 9457).")
public record Problem(
        @Schema(
                description = "The kind of problem: a path on this server that explains it.",
                format = "uri-reference",
                examples = "/problems/no-voucher-left")
        String type,

        @Schema(description = "A short name of the problem.", examples = "No voucher left")
        String title,

        @Schema(description = "The HTTP status.", examples = "409")
        int status,

        @Schema(description = "One sentence to show to people.", examples = "You have no voucher left.")
        String detail,

        @Schema(description = "The kind of problem, for programs.", examples = "NO_VOUCHER_LEFT")
        String reason,

        @Schema(
                description = "The refused rental. It remains in the list of rentals.",
                examples = "8a1e9d1c-6f0c-4f0e-9a53-0c7d5d8b7c11")
        @Nullable
        String rentalId,

        @Schema(description = "The invalid fields of the request.") @Nullable
        List<FieldError> errors) {}
