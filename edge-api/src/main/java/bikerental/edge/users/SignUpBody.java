package bikerental.edge.users;

import bikerental.user.v1.RegisterUserRequest;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Creates a user account. */
@Schema(
        name = "SignUp",
        description = "Creates a user account.",
        examples = "{\"email\": \"carol@example.org\", \"password\": \"correct horse battery\", \"name\": \"Carol\","
                + " \"phone\": \"+821012345678\"}")
public record SignUpBody(
        @Schema(description = "The login name.", maxLength = 254, examples = "carol@example.org")
        @JsonProperty(required = true)
        String email,

        @Schema(
                description = "Stored only by the identity provider.",
                format = "password",
                minLength = 8,
                maxLength = 128,
                examples = "correct horse battery")
        @JsonProperty(required = true)
        String password,

        @Schema(minLength = 1, maxLength = 100, examples = "Carol") @JsonProperty(required = true)
        String name,

        @Schema(description = "In E.164 format.", examples = "+821012345678") @Nullable
        String phone) {

    RegisterUserRequest toContract(String requestId) {
        return RegisterUserRequest.newBuilder()
                .setEmail(email)
                .setPassword(password)
                .setName(name)
                .setPhone(phone == null ? "" : phone)
                .setRequestId(requestId)
                .build();
    }

    @Override
    public String toString() {
        return "sign-up";
    }
}
