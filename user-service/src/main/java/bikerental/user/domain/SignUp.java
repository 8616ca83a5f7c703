package bikerental.user.domain;

import java.time.Instant;

/** One attempt to sign up. It is stored before the login is created, so that it can always be finished or undone. */
public sealed interface SignUp permits RepeatableSignUp, UndoneSignUp {
    SignUpId id();

    Instant startedAt();
}
