package bikerental.user.outbound;

import bikerental.user.domain.Details;
import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.FinishedSignUp;
import bikerental.user.domain.RefusedSignUp;
import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.RepeatableSignUp;
import bikerental.user.domain.RequestKey;
import bikerental.user.domain.SignUp;
import bikerental.user.domain.SignUpId;
import bikerental.user.domain.SignUpRequest;
import bikerental.user.domain.StartedSignUp;
import bikerental.user.domain.UndoneSignUp;
import bikerental.user.domain.UserId;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An attempt to sign up in the database. */
@Entity
@Table(name = "sign_up")
class SignUpRow extends PanacheEntityBase {
    /** The types of {@link SignUp}, as the database names them. */
    enum State {
        STARTED,
        FINISHED,
        REFUSED,
        UNDONE
    }

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    State state;

    @Nullable
    String email;

    @Nullable
    String name;

    @Nullable
    String phone;

    @Nullable
    @Column(name = "request_id")
    String requestId;

    @Nullable
    String fingerprint;

    @Column(name = "started_at")
    Instant startedAt;

    @Nullable
    @Column(name = "due_at")
    Instant dueAt;

    @Nullable
    @Column(name = "user_id")
    UUID userId;

    @Nullable
    @Column(name = "registered_at")
    Instant registeredAt;

    SignUp signUp() {
        return state == State.UNDONE ? new UndoneSignUp(new SignUpId(id), startedAt, dueAt) : repeatable();
    }

    RepeatableSignUp repeatable() {
        SignUpId signUpId = new SignUpId(id);
        return switch (state) {
            case STARTED ->
                new StartedSignUp(signUpId, new SignUpRequest(address(), details(), key()), startedAt, dueAt);
            case FINISHED -> new FinishedSignUp(signUpId, key(), startedAt, user());
            case REFUSED -> new RefusedSignUp(signUpId, address(), key(), startedAt);
            case UNDONE -> throw new IllegalStateException("An undone sign-up answers for no key: " + id);
        };
    }

    /** Takes over what differs in the new state. */
    void become(SignUp signUp) {
        switch (signUp) {
            case StartedSignUp started -> dueAt = started.attendedUntil();
            case FinishedSignUp finished -> finish(finished.user());
            case RefusedSignUp _ -> {
                end(State.REFUSED, null);
                eraseDetails();
            }
            case UndoneSignUp undone -> {
                end(State.UNDONE, undone.lookAt());
                eraseDetails();
                eraseKey();
            }
        }
    }

    private void finish(RegisteredUser user) {
        end(State.FINISHED, null);
        userId = user.id().value();
        registeredAt = user.registeredAt();
    }

    private void end(State end, @Nullable Instant due) {
        state = end;
        dueAt = due;
    }

    private void eraseDetails() {
        name = null;
        phone = null;
    }

    private void eraseKey() {
        email = null;
        requestId = null;
        fingerprint = null;
    }

    private EmailAddress address() {
        return new EmailAddress(email);
    }

    private Details details() {
        return new Details(name, phone);
    }

    private Optional<RequestKey> key() {
        return requestId == null ? Optional.empty() : Optional.of(new RequestKey(requestId, fingerprint));
    }

    private RegisteredUser user() {
        return RegisteredUser.fresh(new UserId(userId), address(), details(), registeredAt);
    }
}
