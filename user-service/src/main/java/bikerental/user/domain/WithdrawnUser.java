package bikerental.user.domain;

import java.time.Instant;

/** A user who closed their account: nothing personal is left. */
public record WithdrawnUser(UserId id, long version, Instant withdrawnAt) implements User {}
