package bikerental.user.inbound;

import bikerental.kit.grpc.CallDeadline;
import bikerental.kit.outbox.Fingerprints;
import bikerental.user.application.RegisterUser;
import bikerental.user.application.SignUpRules;
import bikerental.user.domain.Details;
import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.Password;
import bikerental.user.domain.RequestKey;
import bikerental.user.domain.SignUpOutcome;
import bikerental.user.domain.SignUpWish;
import bikerental.user.v1.RegisterUserRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Brings a request to sign up to {@link RegisterUser}, and an answer to the caller while it waits. */
@ApplicationScoped
class SigningUp {
    private final RegisterUser registerUser;
    private final CallersTime callersTime;
    private final SignUpRules rules;
    private final Fingerprints fingerprints;

    SigningUp(RegisterUser registerUser, CallersTime callersTime, SignUpRules rules, Fingerprints fingerprints) {
        this.registerUser = registerUser;
        this.callersTime = callersTime;
        this.rules = rules;
        this.fingerprints = fingerprints;
    }

    Uni<SignUpOutcome> signUp(RegisterUserRequest request) {
        CallDeadline.check();
        SignUpWish wish = wishIn(request);
        Password password = new Password(request.getPassword());
        Duration patience = CallersTime.upTo(rules.patience());
        return callersTime.within(
                patience, () -> registerUser.register(wish, password, patience), new SignUpOutcome.Unavailable());
    }

    private SignUpWish wishIn(RegisterUserRequest request) {
        return new SignUpWish(
                new EmailAddress(request.getEmail()),
                new Details(request.getName(), request.getPhone()),
                keyIn(request));
    }

    private Optional<RequestKey> keyIn(RegisterUserRequest request) {
        return request.getRequestId().isEmpty()
                ? Optional.empty()
                : Optional.of(new RequestKey(request.getRequestId(), fingerprintOf(request)));
    }

    /** Without the password, so that nothing about it is kept; upper and lower case of the address are the same. */
    private String fingerprintOf(RegisterUserRequest request) {
        RegisterUserRequest told = request.toBuilder()
                .clearPassword()
                .setEmail(new EmailAddress(request.getEmail()).value())
                .build();
        return HexFormat.of().formatHex(fingerprints.of(told));
    }
}
