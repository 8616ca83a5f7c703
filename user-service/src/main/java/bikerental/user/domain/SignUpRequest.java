package bikerental.user.domain;

import java.util.Optional;

/** A request to sign up, without the password. */
public record SignUpRequest(EmailAddress email, Details details, Optional<RequestKey> key) {}
