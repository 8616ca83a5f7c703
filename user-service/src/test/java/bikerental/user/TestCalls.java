package bikerental.user;

import bikerental.kit.testing.Bearer;
import bikerental.kit.testing.TestChannel;
import bikerental.kit.testing.TestTokens;
import bikerental.user.v1.GetUserRequest;
import bikerental.user.v1.RegisterUserRequest;
import bikerental.user.v1.UpdateUserRequest;
import bikerental.user.v1.User;
import bikerental.user.v1.UserServiceGrpc;
import bikerental.user.v1.UserServiceGrpc.UserServiceBlockingStub;
import bikerental.user.v1.UserServiceGrpc.UserServiceFutureStub;
import bikerental.user.v1.WithdrawUserRequest;
import io.grpc.ManagedChannel;

import java.net.URL;
import java.util.UUID;

/** Calls the service over gRPC, as its callers do. */
public final class TestCalls implements AutoCloseable {
    public static final String PASSWORD = "correct horse";

    private final ManagedChannel channel;

    public TestCalls(URL service) {
        channel = TestChannel.to(service.getPort());
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    public UserServiceBlockingStub anonymous() {
        return UserServiceGrpc.newBlockingStub(channel);
    }

    /** Asynchronous calls. */
    public UserServiceFutureStub anonymousAsync() {
        return UserServiceGrpc.newFutureStub(channel);
    }

    public UserServiceBlockingStub with(String token) {
        return anonymous().withCallCredentials(Bearer.of(token));
    }

    public UserServiceBlockingStub user(String id) {
        return with(TestTokens.customer(id));
    }

    /** An unused address. */
    public static String freshEmail() {
        return "u" + UUID.randomUUID() + "@example.org";
    }

    public static RegisterUserRequest.Builder signUp(String email) {
        return RegisterUserRequest.newBuilder()
                .setEmail(email)
                .setPassword(PASSWORD)
                .setName("Ada")
                .setPhone("+821012345678");
    }

    public User register(String email) {
        return anonymous().registerUser(signUp(email).build()).getUser();
    }

    public User get(String id) {
        return user(id).getUser(GetUserRequest.getDefaultInstance()).getUser();
    }

    public User rename(String id, String name) {
        return user(id).updateUser(UpdateUserRequest.newBuilder().setName(name).build())
                .getUser();
    }

    public void withdraw(String id) {
        var unused = user(id).withdrawUser(WithdrawUserRequest.getDefaultInstance());
    }
}
