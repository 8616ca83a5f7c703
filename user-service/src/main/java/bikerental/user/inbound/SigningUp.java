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
import bikerental.user.domain.SignUpRequest;
import bikerental.user.v1.RegisterUserRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Passes sign-up requests to {@link RegisterUser} and answers within the caller's timeout. */
@ApplicationScoped
class SigningUp {
    private final RegisterUser registerUser;
    private final CallerTimeout callerTimeout;
    private final SignUpRules rules;
    private final Fingerprints fingerprints;

    SigningUp(RegisterUser registerUser, CallerTimeout callerTimeout, SignUpRules rules, Fingerprints fingerprints) {
        this.registerUser = registerUser;
        this.callerTimeout = callerTimeout;
        this.rules = rules;
        this.fingerprints = fingerprints;
    }

    Uni<SignUpOutcome> signUp(RegisterUserRequest request) {
        CallDeadline.check();
        SignUpRequest signUp = signUpIn(request);
        Password password = new Password(request.getPassword());
        Duration timeout = CallerTimeout.upTo(rules.timeout());
        return callerTimeout.within(
                timeout, () -> registerUser.register(signUp, password, timeout), new SignUpOutcome.Unavailable());
    }

    private SignUpRequest signUpIn(RegisterUserRequest request) {
        return new SignUpRequest(
                new EmailAddress(request.getEmail()),
                new Details(request.getName(), request.getPhone()),
                keyIn(request));
    }

    private Optional<RequestKey> keyIn(RegisterUserRequest request) {
        return request.getRequestId().isEmpty()
                ? Optional.empty()
                : Optional.of(new RequestKey(request.getRequestId(), fingerprintOf(request)));
    }

    /** Without the password, so that nothing about it is stored, and with the e-mail address in lower case. */
    private String fingerprintOf(RegisterUserRequest request) {
        RegisterUserRequest compared = request.toBuilder()
                .clearPassword()
                .setEmail(new EmailAddress(request.getEmail()).value())
                .build();
        return HexFormat.of().formatHex(fingerprints.of(compared));
    }
}
