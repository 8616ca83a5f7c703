package bikerental.user.domain;

import java.time.Instant;

/** One attempt to sign up: written down before the login is made, so that it can be finished or undone whatever happens. */
public sealed interface SignUp permits RepeatableSignUp, UndoneSignUp {
    SignUpId id();

    Instant startedAt();
}
