package bikerental.user.outbound;

import bikerental.kit.testing.Unis;
import bikerental.user.KeycloakProxy;
import bikerental.user.KeycloakProxy.Fault;
import bikerental.user.application.Logins;
import bikerental.user.application.LoginsContract;
import bikerental.user.application.LoginsUnavailable;
import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.LoginField;
import bikerental.user.domain.Password;
import bikerental.user.domain.SignUpId;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Against the real Keycloak. */
@QuarkusTest
class KeycloakLoginsIT extends LoginsContract {
    @Inject
    Logins logins;

    private KeycloakProxy keycloak;

    @BeforeEach
    void open() {
        keycloak = new KeycloakProxy();
    }

    @AfterEach
    void close() {
        keycloak.close();
    }

    @Override
    protected Logins logins() {
        return logins;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return Unis.await(work);
    }

    /** Keycloak accepts every address that this service's rules accept. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "o'brien",
                "a+b",
                "a&b",
                "a~b",
                "a_b-c.d",
                "0",
                "sixtyfour-sixtyfour-sixtyfour-sixtyfour-sixtyfour-sixtyfour-six"
            })
    void acceptsEveryAddressThatThisServiceAccepts(String local) {
        SignUpId mark = SignUpId.random();
        String email = local + "@d" + mark + ".example.org";
        assertThat(EmailAddress.isValid(email)).isTrue();

        assertThat(await(() -> logins.create(mark, new EmailAddress(email), new Password("correct horse"))))
                .isInstanceOf(Logins.Creation.Created.class);
        assertThat(await(() -> logins.find(new EmailAddress(email), mark))).isPresent();
    }

    @Test
    void returnsTheFieldThatKeycloakRejects() {
        assertThat(await(() -> logins.create(
                        SignUpId.random(), new EmailAddress("no address"), new Password("correct horse"))))
                .isEqualTo(new Logins.Creation.NotAcceptable(LoginField.EMAIL));
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUEST_LOST", "ANSWER_LOST", "GATEWAY"})
    void isUnavailableWhenNoAnswerComes(Fault fault) {
        keycloak.fault("GET", fault);

        assertThatExceptionOfType(LoginsUnavailable.class)
                .isThrownBy(() -> await(() -> logins.find(SignUpId.random())));
    }

    @Test
    void isUnavailableWhenTheAnswerTakesTooLong() {
        keycloak.fault("GET", Fault.REQUEST_HELD);

        assertThatExceptionOfType(LoginsUnavailable.class)
                .isThrownBy(() -> await(() -> logins.find(SignUpId.random())));
    }

    @Test
    void isUnavailableWhenKeycloakIsDown() {
        keycloak.close();

        assertThatExceptionOfType(LoginsUnavailable.class)
                .isThrownBy(() -> await(() -> logins.find(SignUpId.random())));
    }
}
