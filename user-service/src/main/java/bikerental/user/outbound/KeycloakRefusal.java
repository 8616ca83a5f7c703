package bikerental.user.outbound;

import bikerental.user.domain.LoginField;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Why Keycloak answers 400.
 *
 * @param field the attribute that violates a rule of the user profile
 * @param error the violated rule of the password policy
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record KeycloakRefusal(@Nullable String field, @Nullable String error) {
    private static final String PASSWORD_RULES = "invalidPassword";

    /** The field that the caller can correct. */
    Optional<LoginField> loginField() {
        if (error != null && error.startsWith(PASSWORD_RULES)) {
            return Optional.of(LoginField.PASSWORD);
        }
        return "email".equals(field) || "username".equals(field) ? Optional.of(LoginField.EMAIL) : Optional.empty();
    }
}
