package bikerental.user.inbound;

import bikerental.kit.outbox.OncePerRequest;
import bikerental.user.application.GetUser;
import bikerental.user.application.UpdateUser;
import bikerental.user.domain.UserId;
import bikerental.user.v1.GetUserRequest;
import bikerental.user.v1.GetUserResponse;
import bikerental.user.v1.RegisterUserRequest;
import bikerental.user.v1.RegisterUserResponse;
import bikerental.user.v1.UpdateUserRequest;
import bikerental.user.v1.UpdateUserResponse;
import bikerental.user.v1.UserService;
import bikerental.user.v1.WithdrawUserRequest;
import bikerental.user.v1.WithdrawUserResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

/** Users over gRPC: anybody signs up, and everybody reaches their own details only. */
@GrpcService
public class UserGrpcService implements UserService {
    private final SigningUp signingUp;
    private final GetUser getUser;
    private final UpdateUser updateUser;
    private final Withdrawing withdrawing;
    private final OncePerRequest once;
    private final CallingUser caller;

    UserGrpcService(
            SigningUp signingUp,
            GetUser getUser,
            UpdateUser updateUser,
            Withdrawing withdrawing,
            OncePerRequest once,
            CallingUser caller) {
        this.signingUp = signingUp;
        this.getUser = getUser;
        this.updateUser = updateUser;
        this.withdrawing = withdrawing;
        this.once = once;
        this.caller = caller;
    }

    @Override
    @PermitAll
    public Uni<RegisterUserResponse> registerUser(RegisterUserRequest request) {
        UserRequests.check(request);
        return signingUp.signUp(request).map(Answers::of);
    }

    @Override
    @RolesAllowed("customer")
    public Uni<GetUserResponse> getUser(GetUserRequest request) {
        return getUser.get(caller.id()).map(Answers::of);
    }

    @Override
    @RolesAllowed("customer")
    public Uni<UpdateUserResponse> updateUser(UpdateUserRequest request) {
        UserRequests.check(request);
        UserId id = caller.id();
        return once.run(
                "UpdateUser",
                request.getRequestId(),
                request,
                UpdateUserResponse.parser(),
                () -> updateUser.update(id, UserRequests.changeIn(request)).map(Answers::of));
    }

    /** Needs no record of its answers: withdrawing again is a yes again, whatever the key. */
    @Override
    @RolesAllowed("customer")
    public Uni<WithdrawUserResponse> withdrawUser(WithdrawUserRequest request) {
        UserRequests.check(request);
        return withdrawing.withdraw(caller.id()).map(Answers::of);
    }
}
