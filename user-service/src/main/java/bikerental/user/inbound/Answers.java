package bikerental.user.inbound;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.FieldViolation;
import bikerental.kit.grpc.Refusals;
import bikerental.user.application.UpdateUser;
import bikerental.user.application.UserMessages;
import bikerental.user.application.WithdrawUser;
import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.LoginField;
import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.SignUpOutcome;
import bikerental.user.v1.GetUserResponse;
import bikerental.user.v1.RegisterUserResponse;
import bikerental.user.v1.UpdateUserResponse;
import bikerental.user.v1.WithdrawUserResponse;
import io.grpc.StatusRuntimeException;

import java.util.List;
import java.util.Optional;

/** Maps use case results to responses and refusals of the contract. */
final class Answers {
    private Answers() {}

    static RegisterUserResponse of(SignUpOutcome outcome) {
        return switch (outcome) {
            case SignUpOutcome.Registered(var user) ->
                RegisterUserResponse.newBuilder().setUser(UserMessages.of(user)).build();
            case SignUpOutcome.EmailTaken() -> throw Refusals.of(Reason.REASON_EMAIL_TAKEN);
            case SignUpOutcome.InProgress() -> throw Refusals.of(Reason.REASON_REQUEST_IN_PROGRESS);
            case SignUpOutcome.KeyReused() -> throw Refusals.of(Reason.REASON_IDEMPOTENCY_KEY_REUSED);
            case SignUpOutcome.NotAcceptable(var field) -> throw notAcceptable(field);
            case SignUpOutcome.Unavailable() -> throw Refusals.of(Reason.REASON_TEMPORARILY_UNAVAILABLE);
        };
    }

    static GetUserResponse of(Optional<RegisteredUser> found) {
        return found.map(user -> GetUserResponse.newBuilder()
                        .setUser(UserMessages.of(user))
                        .build())
                .orElseThrow(() -> Refusals.of(Reason.REASON_USER_NOT_FOUND));
    }

    static UpdateUserResponse of(UpdateUser.Outcome outcome) {
        return switch (outcome) {
            case UpdateUser.Outcome.Updated(var user) ->
                UpdateUserResponse.newBuilder().setUser(UserMessages.of(user)).build();
            case UpdateUser.Outcome.NotFound() -> throw Refusals.of(Reason.REASON_USER_NOT_FOUND);
            case UpdateUser.Outcome.Withdrawn() -> throw Refusals.of(Reason.REASON_USER_WITHDRAWN);
        };
    }

    static WithdrawUserResponse of(WithdrawUser.Outcome outcome) {
        return switch (outcome) {
            case WITHDRAWN -> WithdrawUserResponse.getDefaultInstance();
            case RENTAL_IN_PROGRESS -> throw Refusals.of(Reason.REASON_RENTAL_IN_PROGRESS);
            case NOT_FOUND -> throw Refusals.of(Reason.REASON_USER_NOT_FOUND);
        };
    }

    private static StatusRuntimeException notAcceptable(LoginField field) {
        FieldViolation violation = switch (field) {
            case EMAIL -> new FieldViolation("email", EmailAddress.RULE);
            case PASSWORD -> new FieldViolation("password", "must follow the password rules");
        };
        return Refusals.ofFields(List.of(violation));
    }
}
