package bikerental.user.inbound;

import bikerental.common.v1.Reason;
import bikerental.kit.testing.Unis;
import bikerental.local.keycloak.Tokens;
import bikerental.user.TestCalls;
import bikerental.user.WayToKeycloak;
import bikerental.user.WayToKeycloak.Trouble;
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

/** Signing up against the real Keycloak, with trouble on the way to it. */
@QuarkusTest
class SignUpIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource
    URL service;

    @Inject
    SignUps signUps;

    private final String email = TestCalls.freshEmail();
    private final RegisterUserRequest request =
            TestCalls.signUp(email).setRequestId(UUID.randomUUID().toString()).build();
    private WayToKeycloak way;
    private TestCalls calls;

    @BeforeEach
    void open() {
        way = new WayToKeycloak();
        calls = new TestCalls(service);
    }

    @AfterEach
    void close() {
        calls.close();
        way.close();
    }

    @Test
    void makesACustomerWhoLogsInWithTheEmailAddress() throws Exception {
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
    void refusesTheAddressOfALoginThatWasNotSignedUpHere() {
        assertRefused(() -> calls.register("alice@example.com"), Reason.REASON_EMAIL_TAKEN);
    }

    @Test
    void answersTheSameUnderTheSameKey() {
        RegisterUserResponse first = calls.nobody().registerUser(request);

        assertThat(calls.nobody()
                        .registerUser(request.toBuilder()
                                .setPassword("another password")
                                .build()))
                .isEqualTo(first);
        assertRefused(
                () -> calls.nobody()
                        .registerUser(request.toBuilder().setName("Eve").build()),
                Reason.REASON_IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void finishesLaterWhenTheAnswerIsLost() throws Exception {
        way.trouble("POST", Trouble.ANSWER_LOST);
        assertRefused(() -> calls.register(email), Reason.REASON_TEMPORARILY_UNAVAILABLE);
        way.release();

        String id = subjectOf(logIn());

        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(StatusRuntimeException.class)
                .untilAsserted(() -> assertThat(calls.get(id).getEmail()).isEqualTo(email));
    }

    @Test
    void carriesOnWhenTheRequestIsRepeated() throws Exception {
        way.trouble("POST", Trouble.ANSWER_LOST);
        assertRefused(() -> calls.nobody().registerUser(request), Reason.REASON_TEMPORARILY_UNAVAILABLE);
        way.release();

        User user = calls.nobody().registerUser(request).getUser();

        assertThat(subjectOf(logIn())).isEqualTo(user.getId());
    }

    @Test
    void canBeTriedAgainAfterTheRequestWasLost() {
        way.trouble("POST", Trouble.REQUEST_LOST);
        assertRefused(() -> calls.nobody().registerUser(request), Reason.REASON_TEMPORARILY_UNAVAILABLE);
        way.trouble("POST", Trouble.GATEWAY);
        assertRefused(() -> calls.nobody().registerUser(request), Reason.REASON_TEMPORARILY_UNAVAILABLE);
        way.release();

        assertThat(calls.nobody().registerUser(request).getUser().getEmail()).isEqualTo(email);
    }

    @Test
    void saysThatARequestIsInProgressAndGoesOnForACallerWhoGaveUp() throws Exception {
        way.trouble("POST", Trouble.REQUEST_HELD);
        ListenableFuture<RegisterUserResponse> first =
                calls.nobodyLater().withDeadlineAfter(2, TimeUnit.SECONDS).registerUser(request);
        way.awaitTrouble();
        assertRefused(() -> calls.nobody().registerUser(request), Reason.REASON_REQUEST_IN_PROGRESS);

        ExecutionException gaveUp = catchThrowableOfType(ExecutionException.class, first::get);
        assertRefused(gaveUp.getCause(), Reason.REASON_TEMPORARILY_UNAVAILABLE);
        way.release();

        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(StatusRuntimeException.class)
                .untilAsserted(() -> {
                    User user = calls.nobody().registerUser(request).getUser();
                    assertThat(subjectOf(logIn())).isEqualTo(user.getId());
                });
    }

    @Test
    void finishesForACallerWhoWentAway() throws Exception {
        way.trouble("POST", Trouble.REQUEST_HELD);
        ListenableFuture<RegisterUserResponse> call = calls.nobodyLater().registerUser(request);
        way.awaitTrouble();
        call.cancel(true);
        way.release();

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(calls.get(subjectOf(logIn())).getEmail()).isEqualTo(email));
    }

    @Test
    void givesUpWhatNeverArrived() {
        way.trouble("POST", Trouble.REQUEST_LOST);
        assertRefused(() -> calls.register(email), Reason.REASON_TEMPORARILY_UNAVAILABLE);

        await().atMost(PATIENCE).until(this::nothingPersonalIsLeft);
        way.release();

        assertThat(calls.register(email).getEmail()).isEqualTo(email);
    }

    @Test
    void isUnavailableButReadyWhileKeycloakIsAway() {
        way.close();

        assertRefused(() -> calls.register(email), Reason.REASON_TEMPORARILY_UNAVAILABLE);
        given().when().get("/q/health/ready").then().statusCode(200);
    }

    private boolean nothingPersonalIsLeft() {
        return Unis.await(() -> signUps.due(Instant.now().plusSeconds(3_600), 1_000)).stream()
                .noneMatch(signUp -> signUp instanceof StartedSignUp started
                        && started.email().value().equals(email));
    }

    private String logIn() throws Exception {
        return new Tokens(WayToKeycloak.realmUrl()).ofUser(email, TestCalls.PASSWORD);
    }

    private static String claimsOf(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static String subjectOf(String token) {
        return claimsOf(token).replaceAll(".*\"sub\":\"([^\"]*)\".*", "$1");
    }
}
