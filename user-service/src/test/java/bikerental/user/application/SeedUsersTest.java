package bikerental.user.application;

import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.UserId;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static bikerental.user.application.World.ADA;
import static bikerental.user.application.World.DETAILS;
import static org.assertj.core.api.Assertions.assertThat;

class SeedUsersTest {
    private final World world = new World();
    private final SeedUsers seedUsers = new SeedUsers(world.users);
    private final RegisteredUser alice =
            RegisteredUser.fresh(new UserId(UUID.randomUUID()), ADA, DETAILS, world.clock.instant());

    @Test
    void addsThemOnce() {
        World.now(seedUsers.seed(List.of(alice)));
        World.now(seedUsers.seed(List.of(alice)));

        assertThat(world.users()).containsExactly(alice);
        assertThat(world.database.events).containsExactly("UserRegistered 1");
    }

    @Test
    void doesNotBringBackWhoHasWithdrawn() {
        World.now(seedUsers.seed(List.of(alice)));
        World.now(world.withdrawUser.withdraw(alice.id()));

        World.now(seedUsers.seed(List.of(alice)));

        assertThat(world.users()).containsExactly(alice.withdraw(world.clock.instant()));
    }
}
