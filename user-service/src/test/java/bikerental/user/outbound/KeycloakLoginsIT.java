package bikerental.user.outbound;

import bikerental.kit.testing.Unis;
import bikerental.user.WayToKeycloak;
import bikerental.user.WayToKeycloak.Trouble;
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

    private WayToKeycloak way;

    @BeforeEach
    void open() {
        way = new WayToKeycloak();
    }

    @AfterEach
    void close() {
        way.close();
    }

    @Override
    protected Logins logins() {
        return logins;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return Unis.await(work);
    }

    /** Whatever the rules of this service let pass, Keycloak takes. */
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
    void takesEveryAddressThatThisServiceTakes(String local) {
        SignUpId mark = SignUpId.random();
        String email = local + "@d" + mark + ".example.org";
        assertThat(EmailAddress.isValid(email)).isTrue();

        assertThat(await(() -> logins.create(mark, new EmailAddress(email), new Password("correct horse"))))
                .isInstanceOf(Logins.Creation.Created.class);
        assertThat(await(() -> logins.find(new EmailAddress(email), mark))).isPresent();
    }

    @Test
    void saysWhichFieldKeycloaksOwnRulesRefuse() {
        assertThat(await(() -> logins.create(
                        SignUpId.random(), new EmailAddress("no address"), new Password("correct horse"))))
                .isEqualTo(new Logins.Creation.NotAcceptable(LoginField.EMAIL));
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUEST_LOST", "ANSWER_LOST", "GATEWAY"})
    void isUnavailableWhenNoAnswerComes(Trouble trouble) {
        way.trouble("GET", trouble);

        assertThatExceptionOfType(LoginsUnavailable.class)
                .isThrownBy(() -> await(() -> logins.find(SignUpId.random())));
    }

    @Test
    void isUnavailableWhenTheAnswerTakesTooLong() {
        way.trouble("GET", Trouble.REQUEST_HELD);

        assertThatExceptionOfType(LoginsUnavailable.class)
                .isThrownBy(() -> await(() -> logins.find(SignUpId.random())));
    }

    @Test
    void isUnavailableWhenKeycloakIsAway() {
        way.close();

        assertThatExceptionOfType(LoginsUnavailable.class)
                .isThrownBy(() -> await(() -> logins.find(SignUpId.random())));
    }
}
