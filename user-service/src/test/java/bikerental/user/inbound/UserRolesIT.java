package bikerental.user.inbound;

import bikerental.common.v1.Reason;
import bikerental.kit.testing.TestTokens;
import bikerental.user.TestCalls;
import bikerental.user.v1.GetUserRequest;
import bikerental.user.v1.UpdateUserRequest;
import bikerental.user.v1.UserServiceGrpc.UserServiceBlockingStub;
import bikerental.user.v1.WithdrawUserRequest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URL;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import static bikerental.kit.testing.RefusalAssert.assertRefused;

@QuarkusTest
class UserRolesIT {
    private static final List<Consumer<UserServiceBlockingStub>> OF_CUSTOMERS = List.of(
            stub -> stub.getUser(GetUserRequest.getDefaultInstance()),
            stub -> stub.updateUser(UpdateUserRequest.getDefaultInstance()),
            stub -> stub.withdrawUser(WithdrawUserRequest.getDefaultInstance()));

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
    void letsOnlyCustomersReachTheirDetails() {
        for (Consumer<UserServiceBlockingStub> method : OF_CUSTOMERS) {
            assertRefused(() -> method.accept(calls.anonymous()), Reason.REASON_UNAUTHENTICATED);
            assertRefused(() -> method.accept(calls.with("no token")), Reason.REASON_UNAUTHENTICATED);
            assertRefused(
                    () -> method.accept(
                            calls.with(TestTokens.expired(UUID.randomUUID().toString()))),
                    Reason.REASON_UNAUTHENTICATED);
            assertRefused(() -> method.accept(calls.with(TestTokens.operator())), Reason.REASON_FORBIDDEN);
            assertRefused(() -> method.accept(calls.with(TestTokens.service())), Reason.REASON_FORBIDDEN);
        }
    }

    @Test
    void doesNotKnowCustomersWhoNeverSignedUp() {
        for (Consumer<UserServiceBlockingStub> method : OF_CUSTOMERS) {
            assertRefused(() -> method.accept(calls.user(UUID.randomUUID().toString())), Reason.REASON_USER_NOT_FOUND);
            assertRefused(() -> method.accept(calls.user("robot")), Reason.REASON_USER_NOT_FOUND);
        }
    }
}
