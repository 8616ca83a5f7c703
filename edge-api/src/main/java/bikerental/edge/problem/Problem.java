package bikerental.edge.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Why a request was not fulfilled, in the form of RFC 9457. */
@RegisterForReflection
@Schema(description = "Why a request was not fulfilled (RFC 9457).")
public record Problem(
        @Schema(
                description = "Names the kind of problem; relative to this server, where it is explained.",
                format = "uri-reference",
                examples = "/problems/no-voucher-left")
        String type,

        @Schema(description = "The kind of problem in a few words.", examples = "No voucher left")
        String title,

        @Schema(description = "The HTTP status.", examples = "409")
        int status,

        @Schema(description = "One sentence for people.", examples = "No voucher is left: buy one, then rent.")
        String detail,

        @Schema(description = "The kind of problem for programs.", examples = "NO_VOUCHER_LEFT")
        String reason,

        @Schema(
                description = "The refused rental, which stays listed.",
                examples = "8a1e9d1c-6f0c-4f0e-9a53-0c7d5d8b7c11")
        @Nullable
        String rentalId,

        @Schema(description = "What is wrong with which part of the request.") @Nullable
        List<FieldError> errors) {}
