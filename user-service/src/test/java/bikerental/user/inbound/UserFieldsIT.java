package bikerental.user.inbound;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.FieldViolation;
import bikerental.user.TestCalls;
import bikerental.user.v1.RegisterUserRequest;
import bikerental.user.v1.UpdateUserRequest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URL;
import java.util.List;
import java.util.UUID;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class UserFieldsIT {
    @TestHTTPResource
    URL service;

    private TestCalls calls;

    @BeforeEach
    void open() {
        calls = new TestCalls(service);
    }

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        assertThat(refusedFields(() -> calls.anonymous().registerUser(RegisterUserRequest.getDefaultInstance())))
                .containsExactlyInAnyOrder("email", "password", "name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "with\u0000control"})
    void refusesPasswords(String password) {
        assertThat(refusedFields(signUp().setPassword(password))).containsExactly("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"821012345678", "+0123456789", "+82-10-1234-5678", "+1234567890123456", "+12345"})
    void refusesPhoneNumbersThatAreNotE164(String phone) {
        assertThat(refusedFields(signUp().setPhone(phone))).containsExactly("phone");
        assertThat(refusedFields(() -> calls.user(UUID.randomUUID().toString())
                        .updateUser(
                                UpdateUserRequest.newBuilder().setPhone(phone).build())))
                .containsExactly("phone");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(refusedFields(signUp().setEmail("a".repeat(65) + "@example.org")
                        .setPassword("p".repeat(129))
                        .setName("n".repeat(101))
                        .setRequestId("r".repeat(256))))
                .containsExactlyInAnyOrder("email", "password", "name", "request_id");
    }

    @Test
    void refusesAnEmptyNewName() {
        assertThat(refusedFields(() -> calls.user(UUID.randomUUID().toString())
                        .updateUser(UpdateUserRequest.newBuilder().setName(" ").build())))
                .containsExactly("name");
    }

    private static RegisterUserRequest.Builder signUp() {
        return TestCalls.signUp(TestCalls.freshEmail());
    }

    private List<String> refusedFields(RegisterUserRequest.Builder request) {
        return refusedFields(() -> calls.anonymous().registerUser(request.build()));
    }

    private static List<String> refusedFields(ThrowingCallable call) {
        return assertRefused(call, Reason.REASON_INVALID_FIELD).fields().stream()
                .map(FieldViolation::field)
                .toList();
    }
}
