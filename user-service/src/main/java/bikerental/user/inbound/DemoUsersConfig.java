package bikerental.user.inbound;

import io.smallrye.config.ConfigMapping;

import java.util.List;
import java.util.UUID;

/** The users of the local demo. {@code application.properties} explains each key. */
@ConfigMapping(prefix = "bikerental.demo-users")
interface DemoUsersConfig {
    boolean enabled();

    List<DemoUser> list();

    /** A user whose login is part of the local realm. */
    interface DemoUser {
        UUID id();

        String email();

        String name();
    }
}
