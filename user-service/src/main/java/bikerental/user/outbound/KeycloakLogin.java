package bikerental.user.outbound;

import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.Password;
import bikerental.user.domain.SignUpId;
import bikerental.user.domain.UserId;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A login in Keycloak's admin REST API, reduced to the fields used here. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record KeycloakLogin(
        @Nullable UUID id,
        @Nullable String username,
        @Nullable String email,
        boolean enabled,
        boolean emailVerified,
        @Nullable Map<String, List<String>> attributes,
        @Nullable List<String> groups,
        @Nullable List<Credential> credentials) {
    private static final String MARK = "signup_id";
    private static final List<String> CUSTOMERS = List.of("customers");

    /** A password. */
    @RegisterForReflection
    record Credential(String type, String value, boolean temporary) {
        @Override
        public String toString() {
            return "Credential[***]";
        }
    }

    /** The login of a new customer, ready for use. */
    static KeycloakLogin ofCustomer(SignUpId mark, EmailAddress email, Password password) {
        return new KeycloakLogin(
                null,
                email.value(),
                email.value(),
                true,
                true,
                Map.of(MARK, List.of(mark.toString())),
                CUSTOMERS,
                List.of(new Credential("password", password.value(), false)));
    }

    /** The query that finds the login with this mark. */
    static String queryFor(SignUpId mark) {
        return MARK + ":" + mark;
    }

    Optional<UserId> userId() {
        return Optional.ofNullable(id).map(UserId::new);
    }

    boolean hasMark(SignUpId mark) {
        return attributes != null && attributes.getOrDefault(MARK, List.of()).contains(mark.toString());
    }

    boolean hasEmail(EmailAddress wanted) {
        return email != null && new EmailAddress(email).equals(wanted);
    }
}
