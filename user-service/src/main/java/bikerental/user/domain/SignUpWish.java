package bikerental.user.domain;

import java.util.Optional;

/** What somebody who signs up asks for, without the password. */
public record SignUpWish(EmailAddress email, Details details, Optional<RequestKey> key) {}
