package bikerental.user.inbound;

import io.smallrye.config.ConfigMapping;

import java.util.List;
import java.util.UUID;

/** The users of the local demo; each key is explained in {@code application.properties}. */
@ConfigMapping(prefix = "bikerental.demo-users")
interface DemoUsersConfig {
    boolean enabled();

    List<DemoUser> list();

    /** A user whose login the local realm is made with. */
    interface DemoUser {
        UUID id();

        String email();

        String name();
    }
}
