package bikerental.edge.users;

import bikerental.user.v1.User;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user's details. */
@RegisterForReflection
@Schema(name = "User", description = "A user's details.")
public record UserJson(
        @Schema(
                description = "The subject of the user's tokens.",
                format = "uuid",
                examples = "3f1c2b1a-9b1d-4a44-8d1f-2f6a1c9d7e01")
        String id,

        @Schema(description = "Also the login name. It cannot be changed.", examples = "carol@example.org")
        String email,

        @Schema(examples = "Carol") String name,

        @Schema(description = "In E.164 format; empty if not given.", examples = "+821012345678")
        String phone) {

    static UserJson of(User user) {
        return new UserJson(user.getId(), user.getEmail(), user.getName(), user.getPhone());
    }
}
