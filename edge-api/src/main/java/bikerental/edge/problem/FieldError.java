package bikerental.edge.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a request and the rule that it breaks.
 *
 * @param field the path in the body, the parameter or the header
 * @param message the rule, as the end of a sentence that begins with the field
 */
@RegisterForReflection
@Schema(description = "A part of the request and the rule that it breaks.")
public record FieldError(
        @Schema(
                description =
                        "The path in the body, the query parameter or the header; `body` for the body as a whole.",
                examples = "position.lat")
        String field,

        @Schema(
                description = "The rule, as the end of a sentence that begins with the field.",
                examples = "must be between -90 and 90")
        String message) {}
