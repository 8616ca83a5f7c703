package bikerental.user.outbound;

import bikerental.user.domain.LoginField;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class KeycloakRefusalTest {
    @Test
    void namesTheAddressThatTheUserProfileRefuses() throws Exception {
        assertThat(fieldIn("{\"field\":\"email\",\"errorMessage\":\"error-invalid-email\",\"params\":[\"email\"]}"))
                .contains(LoginField.EMAIL);
        assertThat(fieldIn("{\"field\":\"username\",\"errorMessage\":\"error-invalid-length\"}"))
                .contains(LoginField.EMAIL);
    }

    @Test
    void namesThePasswordThatThePolicyRefuses() throws Exception {
        assertThat(fieldIn("{\"error\":\"invalidPasswordMinDigitsMessage\",\"error_description\":\"...\"}"))
                .contains(LoginField.PASSWORD);
    }

    @Test
    void namesNothingThatTheCallerCouldChange() throws Exception {
        assertThat(fieldIn("{\"errorMessage\":\"unknown_error\"}")).isEmpty();
    }

    private static Optional<LoginField> fieldIn(String answer) throws Exception {
        return new ObjectMapper().readValue(answer, KeycloakRefusal.class).loginField();
    }
}
