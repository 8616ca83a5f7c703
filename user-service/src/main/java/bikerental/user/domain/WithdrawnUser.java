package bikerental.user.domain;

import java.time.Instant;

/** A user who has withdrawn. No personal data is left. */
public record WithdrawnUser(UserId id, long version, Instant withdrawnAt) implements User {}
