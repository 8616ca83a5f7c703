package bikerental.user.domain;

/** The first step of a sign-up request. */
public sealed interface Beginning {
    /** The sign-up is stored and this caller processes it. */
    record Attempt(StartedSignUp signUp) implements Beginning {}

    /** An answer exists already. */
    record Answered(SignUpOutcome outcome) implements Beginning {}
}
