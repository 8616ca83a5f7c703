package bikerental.user.domain;

/** How a request to sign up begins. */
public sealed interface Beginning {
    /** The sign-up is written down, and this caller attends to it. */
    record Attempt(StartedSignUp signUp) implements Beginning {}

    /** There is an answer already. */
    record Answered(SignUpOutcome outcome) implements Beginning {}
}
