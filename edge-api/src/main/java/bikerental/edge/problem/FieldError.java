package bikerental.edge.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field of a request and the rule that it breaks.
 *
 * @param field the path in the body, the parameter or the header
 * @param message the rule; it completes a sentence that starts with the field
 */
@RegisterForReflection
@Schema(description = "A field of the request and the rule that it breaks.")
public record FieldError(
        @Schema(
                description = "The path in the body, the query parameter or the header; `body` for the whole body.",
                examples = "position.lat")
        String field,

        @Schema(
                description = "The rule. It completes a sentence that starts with the field.",
                examples = "must be between -90 and 90")
        String message) {}
