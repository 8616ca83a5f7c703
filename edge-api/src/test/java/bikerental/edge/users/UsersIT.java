package bikerental.edge.users;

import bikerental.common.v1.Reason;
import bikerental.edge.support.Callers;
import bikerental.edge.support.Contracts;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.grpc.Refusals;
import bikerental.kit.testing.TokensResource;
import bikerental.user.v1.GetUserResponse;
import bikerental.user.v1.RegisterUserRequest;
import bikerental.user.v1.RegisterUserResponse;
import bikerental.user.v1.UpdateUserRequest;
import bikerental.user.v1.UpdateUserResponse;
import bikerental.user.v1.WithdrawUserRequest;
import bikerental.user.v1.WithdrawUserResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;

import static bikerental.edge.support.Callers.alice;
import static bikerental.edge.support.Callers.anonymous;
import static bikerental.edge.support.Callers.json;
import static bikerental.edge.support.ProblemAssert.assertInvalid;
import static bikerental.edge.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class UsersIT {
    private static final String SIGN_UP =
            "{\"email\": \"alice@example.org\", \"password\": \"correct horse\", \"name\": \"Alice\"}";

    @RegisterExtension
    static final FakeServices services = new FakeServices();

    @Test
    void signUpNeedsNoToken() {
        services.answer(
                "RegisterUser",
                RegisterUserResponse.newBuilder().setUser(Contracts.alice()).build());

        var answer = json(anonymous(), SIGN_UP).post("/v1/users");

        answer.then().statusCode(201).header("Location", "/v1/users/me");
        assertThat(answer.<Map<String, Object>>path("$"))
                .isEqualTo(Map.of(
                        "id", Callers.ALICE,
                        "email", "alice@example.org",
                        "name", "Alice",
                        "phone", "+821012345678"));
        RegisterUserRequest request = services.request("RegisterUser", RegisterUserRequest.class);
        assertThat(request.getEmail()).isEqualTo("alice@example.org");
        assertThat(request.getPassword()).isEqualTo("correct horse");
        assertThat(request.getPhone()).isEmpty();
        assertThat(request.getRequestId()).isNotEmpty();
    }

    @Test
    void refusesATakenAddress() {
        services.fail("RegisterUser", Refusals.of(Reason.REASON_EMAIL_TAKEN));

        assertProblem(json(anonymous(), SIGN_UP).post("/v1/users"), Reason.REASON_EMAIL_TAKEN);
    }

    @Test
    void showsTheCallersDetails() {
        services.answer(
                "GetUser",
                GetUserResponse.newBuilder().setUser(Contracts.alice()).build());

        alice().get("/v1/users/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("email", equalTo("alice@example.org"));
    }

    @Test
    void changesTheGivenDetailsAndKeepsTheOthers() {
        services.answer(
                "UpdateUser",
                UpdateUserResponse.newBuilder().setUser(Contracts.alice()).build());

        json(alice(), "{\"phone\": \"\"}").patch("/v1/users/me").then().statusCode(200);

        UpdateUserRequest request = services.request("UpdateUser", UpdateUserRequest.class);
        assertThat(request.hasName()).isFalse();
        assertThat(request.hasPhone()).isTrue();
        assertThat(request.getPhone()).isEmpty();
        assertThat(request.getRequestId()).isNotEmpty();
    }

    @Test
    void refusesAnEmptyChange() {
        assertInvalid(json(alice(), "{}").patch("/v1/users/me"), "body");
    }

    @Test
    void refusesToChangeTheAddress() {
        assertInvalid(json(alice(), "{\"email\": \"new@example.org\"}").patch("/v1/users/me"), "email");
    }

    @Test
    void withdrawingAnswers204() {
        services.answer("WithdrawUser", WithdrawUserResponse.getDefaultInstance());

        alice().delete("/v1/users/me").then().statusCode(204).body(emptyString());

        assertThat(services.request("WithdrawUser", WithdrawUserRequest.class).getRequestId())
                .isNotEmpty();
    }

    @Test
    void refusesToWithdrawDuringARide() {
        services.fail("WithdrawUser", Refusals.of(Reason.REASON_RENTAL_IN_PROGRESS));

        assertProblem(alice().delete("/v1/users/me"), Reason.REASON_RENTAL_IN_PROGRESS);
    }

    @Test
    void answers404ForALoginWithoutDetails() {
        services.fail("GetUser", Refusals.of(Reason.REASON_USER_NOT_FOUND));

        assertProblem(alice().get("/v1/users/me"), Reason.REASON_USER_NOT_FOUND);
    }
}
