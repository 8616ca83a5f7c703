package bikerental.user.domain;

/** A customer, as user-service knows them. */
public sealed interface User permits RegisteredUser, WithdrawnUser {
    UserId id();

    /** Increases by one with each change. */
    long version();
}
