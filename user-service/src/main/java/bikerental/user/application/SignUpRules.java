package bikerental.user.application;

import io.smallrye.config.ConfigMapping;

import java.time.Duration;

/** The times of signing up; each key is explained in {@code application.properties}. */
@ConfigMapping(prefix = "bikerental.sign-up")
public interface SignUpRules {
    /** How long a caller waits whose call has no deadline of its own, or a later one. */
    Duration patience();

    /** How long after its caller went away a sign-up without a login is given up. */
    Duration grace();

    /** How long the answer under an idempotency key is repeated. */
    Duration remembered();
}
