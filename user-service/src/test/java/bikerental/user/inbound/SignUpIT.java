package bikerental.user.inbound;

import bikerental.common.v1.Reason;
import bikerental.kit.testing.Unis;
import bikerental.local.keycloak.Tokens;
import bikerental.user.KeycloakProxy;
import bikerental.user.KeycloakProxy.Fault;
import bikerental.user.TestCalls;
import bikerental.user.application.SignUps;
import bikerental.user.domain.StartedSignUp;
import bikerental.user.v1.RegisterUserRequest;
import bikerental.user.v1.RegisterUserResponse;
import bikerental.user.v1.User;
import com.google.common.util.concurrent.ListenableFuture;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** Sign-ups with the real Keycloak and faults on the way to it. */
@QuarkusTest
class SignUpIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @TestHTTPResource
    URL service;

    @Inject
    SignUps signUps;

    private final String email = TestCalls.freshEmail();
    private final RegisterUserRequest request =
            TestCalls.signUp(email).setRequestId(UUID.randomUUID().toString()).build();
    private KeycloakProxy keycloak;
    private TestCalls calls;

    @BeforeEach
    void open() {
        keycloak = new KeycloakProxy();
        calls = new TestCalls(service);
    }

    @AfterEach
    void close() {
        calls.close();
        keycloak.close();
    }

    @Test
    void createsACustomerWhoLogsInWithTheEmailAddress() throws Exception {
        User user = calls.register(email);

        assertThat(claimsOf(logIn())).contains("\"" + user.getId() + "\"", "\"customer\"", "\"bikerental\"");
        assertThat(calls.get(user.getId())).isEqualTo(user);
        assertThat(user.getEmail()).isEqualTo(email);
        assertThat(user.getName()).isEqualTo("Ada");
        assertThat(user.getPhone()).isEqualTo("+821012345678");
        assertThat(user.getVersion()).isEqualTo(1);
        assertThat(user.hasRegisteredAt()).isTrue();
    }

    @Test
    void refusesAnAddressThatIsSignedUpInAnyCase() {
        User user = calls.register(email.toUpperCase(Locale.ROOT));

        assertThat(user.getEmail()).isEqualTo(email);
        assertRefused(() -> calls.register(email), Reason.REASON_EMAIL_TAKEN);
    }

    @Test
    void refusesTheAddressOfALoginWithoutSignUp() {
        assertRefused(() -> calls.register("alice@example.com"), Reason.REASON_EMAIL_TAKEN);
    }

    @Test
    void answersTheSameUnderTheSameKey() {
        RegisterUserResponse first = calls.anonymous().registerUser(request);

        assertThat(calls.anonymous()
                        .registerUser(request.toBuilder()
                                .setPassword("another password")
                                .build()))
                .isEqualTo(first);
        assertRefused(
                () -> calls.anonymous()
                        .registerUser(request.toBuilder().setName("Eve").build()),
                Reason.REASON_IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void finishesLaterWhenTheAnswerIsLost() throws Exception {
        keycloak.fault("POST", Fault.ANSWER_LOST);
        assertRefused(() -> calls.register(email), Reason.REASON_TEMPORARILY_UNAVAILABLE);
        keycloak.release();

        String id = subjectOf(logIn());

        await().atMost(TIMEOUT)
                .ignoreExceptionsInstanceOf(StatusRuntimeException.class)
                .untilAsserted(() -> assertThat(calls.get(id).getEmail()).isEqualTo(email));
    }

    @Test
    void continuesWhenTheRequestIsRetried() throws Exception {
        keycloak.fault("POST", Fault.ANSWER_LOST);
        assertRefused(() -> calls.anonymous().registerUser(request), Reason.REASON_TEMPORARILY_UNAVAILABLE);
        keycloak.release();

        User user = calls.anonymous().registerUser(request).getUser();

        assertThat(subjectOf(logIn())).isEqualTo(user.getId());
    }

    @Test
    void canBeRetriedAfterTheRequestWasLost() {
        keycloak.fault("POST", Fault.REQUEST_LOST);
        assertRefused(() -> calls.anonymous().registerUser(request), Reason.REASON_TEMPORARILY_UNAVAILABLE);
        keycloak.fault("POST", Fault.GATEWAY);
        assertRefused(() -> calls.anonymous().registerUser(request), Reason.REASON_TEMPORARILY_UNAVAILABLE);
        keycloak.release();

        assertThat(calls.anonymous().registerUser(request).getUser().getEmail()).isEqualTo(email);
    }

    @Test
    void reportsARequestInProgressAndContinuesForACallerWhoTimedOut() throws Exception {
        keycloak.fault("POST", Fault.REQUEST_HELD);
        ListenableFuture<RegisterUserResponse> first =
                calls.anonymousAsync().withDeadlineAfter(2, TimeUnit.SECONDS).registerUser(request);
        keycloak.awaitFault();
        assertRefused(() -> calls.anonymous().registerUser(request), Reason.REASON_REQUEST_IN_PROGRESS);

        ExecutionException gaveUp = catchThrowableOfType(ExecutionException.class, first::get);
        assertRefused(gaveUp.getCause(), Reason.REASON_TEMPORARILY_UNAVAILABLE);
        keycloak.release();

        await().atMost(TIMEOUT)
                .ignoreExceptionsInstanceOf(StatusRuntimeException.class)
                .untilAsserted(() -> {
                    User user = calls.anonymous().registerUser(request).getUser();
                    assertThat(subjectOf(logIn())).isEqualTo(user.getId());
                });
    }

    @Test
    void finishesForACallerWhoDisconnected() throws Exception {
        keycloak.fault("POST", Fault.REQUEST_HELD);
        ListenableFuture<RegisterUserResponse> call = calls.anonymousAsync().registerUser(request);
        keycloak.awaitFault();
        call.cancel(true);
        keycloak.release();

        await().atMost(TIMEOUT)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(calls.get(subjectOf(logIn())).getEmail()).isEqualTo(email));
    }

    @Test
    void undoesARequestThatNeverArrived() {
        keycloak.fault("POST", Fault.REQUEST_LOST);
        assertRefused(() -> calls.register(email), Reason.REASON_TEMPORARILY_UNAVAILABLE);

        await().atMost(TIMEOUT).until(this::noPersonalDataIsLeft);
        keycloak.release();

        assertThat(calls.register(email).getEmail()).isEqualTo(email);
    }

    @Test
    void isUnavailableButReadyWhileKeycloakIsDown() {
        keycloak.close();

        assertRefused(() -> calls.register(email), Reason.REASON_TEMPORARILY_UNAVAILABLE);
        given().when().get("/q/health/ready").then().statusCode(200);
    }

    private boolean noPersonalDataIsLeft() {
        return Unis.await(() -> signUps.due(Instant.now().plusSeconds(3_600), 1_000)).stream()
                .noneMatch(signUp -> signUp instanceof StartedSignUp started
                        && started.email().value().equals(email));
    }

    private String logIn() throws Exception {
        return new Tokens(KeycloakProxy.realmUrl()).ofUser(email, TestCalls.PASSWORD);
    }

    private static String claimsOf(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static String subjectOf(String token) {
        return claimsOf(token).replaceAll(".*\"sub\":\"([^\"]*)\".*", "$1");
    }
}
