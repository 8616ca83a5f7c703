package bikerental.user.application;

import io.smallrye.config.ConfigMapping;

import java.time.Duration;

/** The time limits of signing up. {@code application.properties} explains each key. */
@ConfigMapping(prefix = "bikerental.sign-up")
public interface SignUpRules {
    /** The longest time a call waits for Keycloak, unless its own deadline is shorter. */
    Duration timeout();

    /** How long after its caller left a sign-up without a login is undone. */
    Duration grace();

    /** How long an idempotency key returns the stored answer. */
    Duration remembered();
}
