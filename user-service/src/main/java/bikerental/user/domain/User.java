package bikerental.user.domain;

/** A person who rents, as user-service knows them. */
public sealed interface User permits RegisteredUser, WithdrawnUser {
    UserId id();

    /** Grows by one with each change. */
    long version();
}
