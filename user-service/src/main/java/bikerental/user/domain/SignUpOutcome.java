package bikerental.user.domain;

/** The result of a sign-up request. */
public sealed interface SignUpOutcome {
    /** The login and the user exist. */
    record Registered(RegisteredUser user) implements SignUpOutcome {}

    /** The e-mail address has a login already. */
    record EmailTaken() implements SignUpOutcome {}

    /** The same request is in progress for another caller. */
    record InProgress() implements SignUpOutcome {}

    /** The idempotency key was used for another request. */
    record KeyReused() implements SignUpOutcome {}

    /** The identity provider's own rules reject a field. */
    record NotAcceptable(LoginField field) implements SignUpOutcome {}

    /** It is unknown whether the login exists: the sign-up is finished or undone later. */
    record Unavailable() implements SignUpOutcome {}
}
