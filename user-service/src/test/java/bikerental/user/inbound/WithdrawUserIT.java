package bikerental.user.inbound;

import bikerental.common.v1.Reason;
import bikerental.local.keycloak.Tokens;
import bikerental.user.KeycloakProxy;
import bikerental.user.KeycloakProxy.Fault;
import bikerental.user.TestCalls;
import bikerental.user.v1.UpdateUserRequest;
import bikerental.user.v1.User;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import javax.sql.DataSource;

import java.io.IOException;
import java.net.URL;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Withdrawals with the real Keycloak and faults on the way to it. */
@QuarkusTest
class WithdrawUserIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @TestHTTPResource
    URL service;

    @Inject
    DataSource database;

    private KeycloakProxy keycloak;
    private final Tokens tokens = new Tokens(KeycloakProxy.realmUrl());
    private TestCalls calls;
    private User ada;

    @BeforeEach
    void signUp() {
        keycloak = new KeycloakProxy();
        calls = new TestCalls(service);
        ada = calls.anonymous()
                .registerUser(TestCalls.signUp(TestCalls.freshEmail())
                        .setRequestId("k")
                        .build())
                .getUser();
    }

    @AfterEach
    void close() {
        calls.close();
        keycloak.close();
    }

    @Test
    void deletesTheLoginBeforeTheAnswer() throws Exception {
        logIn();

        calls.withdraw(ada.getId());

        assertThatExceptionOfType(IOException.class).isThrownBy(this::logIn).withMessageContaining("invalid_grant");
    }

    @Test
    void succeedsAgainWhileOtherCallsAreRefused() {
        calls.withdraw(ada.getId());

        calls.withdraw(ada.getId());
        assertRefused(() -> calls.get(ada.getId()), Reason.REASON_USER_NOT_FOUND);
        assertRefused(() -> calls.rename(ada.getId(), "Eve"), Reason.REASON_USER_WITHDRAWN);
    }

    @Test
    void leavesNoPersonalDataInTheDatabase() throws Exception {
        UpdateUserRequest update = UpdateUserRequest.newBuilder()
                .setName("Ada L.")
                .setRequestId("k")
                .build();
        assertThat(calls.user(ada.getId()).updateUser(update).getUser().getName())
                .isEqualTo("Ada L.");

        calls.withdraw(ada.getId());

        assertThat(count("select count(*) from sign_up where email = ?", ada.getEmail()))
                .isZero();
        assertThat(count("select count(*) from idempotency where caller = ?", ada.getId()))
                .isZero();
        assertThat(count(
                        "select count(*) from users where id = ?::uuid and num_nonnulls(email, name, phone) = 0",
                        ada.getId()))
                .isOne();
    }

    @Test
    void succeedsWithoutKeycloakAndDeletesTheLoginLater() throws Exception {
        keycloak.fault("DELETE", Fault.GATEWAY);
        calls.withdraw(ada.getId());
        assertRefused(() -> calls.get(ada.getId()), Reason.REASON_USER_NOT_FOUND);
        logIn();

        keycloak.release();

        awaitTheEndOfTheLogin();
    }

    @Test
    void retriesADeletionWhoseAnswerWasLost() throws Exception {
        keycloak.fault("DELETE", Fault.ANSWER_LOST);
        calls.withdraw(ada.getId());
        keycloak.release();

        awaitTheEndOfTheLogin();
        await().atMost(TIMEOUT)
                .until(() -> count("select count(*) from due_login where user_id = ?::uuid", ada.getId()) == 0);
    }

    @Test
    void freesTheAddress() {
        calls.withdraw(ada.getId());

        User again = calls.register(ada.getEmail());

        assertThat(again.getId()).isNotEqualTo(ada.getId());
    }

    private void logIn() throws Exception {
        assertThat(tokens.ofUser(ada.getEmail(), TestCalls.PASSWORD)).isNotEmpty();
    }

    private void awaitTheEndOfTheLogin() {
        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> assertThatExceptionOfType(IOException.class).isThrownBy(this::logIn));
    }

    private long count(String query, String parameter) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getLong(1);
            }
        }
    }
}
