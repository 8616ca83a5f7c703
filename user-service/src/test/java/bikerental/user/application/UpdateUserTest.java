package bikerental.user.application;

import bikerental.user.application.UpdateUser.Outcome;
import bikerental.user.domain.Details;
import bikerental.user.domain.DetailsChange;
import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.UserId;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class UpdateUserTest {
    private static final DetailsChange NEW_NAME = new DetailsChange(Optional.of("Ada L."), Optional.empty());
    private final World world = new World();
    private final UpdateUser updateUser = new UpdateUser(world.users);
    private final GetUser getUser = new GetUser(world.users);

    @Test
    void savesTheNewDetailsAndTellsOfThem() {
        RegisteredUser ada = world.registeredAda();

        World.now(updateUser.update(ada.id(), NEW_NAME));

        assertThat(World.now(getUser.get(ada.id())))
                .get()
                .extracting(RegisteredUser::details)
                .isEqualTo(new Details("Ada L.", World.DETAILS.phone()));
        assertThat(world.database.events).endsWith("UserUpdated 2");
    }

    @Test
    void tellsNothingWhereNothingChanged() {
        RegisteredUser ada = world.registeredAda();

        assertThat(World.now(updateUser.update(ada.id(), new DetailsChange(Optional.empty(), Optional.empty()))))
                .isEqualTo(new Outcome.Updated(ada));
        assertThat(world.database.events).hasSize(1);
    }

    @Test
    void refusesWhoHasWithdrawn() {
        RegisteredUser ada = world.registeredAda();
        World.now(world.withdrawUser.withdraw(ada.id()));

        assertThat(World.now(updateUser.update(ada.id(), NEW_NAME))).isEqualTo(new Outcome.Withdrawn());
        assertThat(World.now(getUser.get(ada.id()))).isEmpty();
    }

    @Test
    void doesNotKnowAStranger() {
        UserId stranger = new UserId(UUID.randomUUID());

        assertThat(World.now(updateUser.update(stranger, NEW_NAME))).isEqualTo(new Outcome.NotFound());
        assertThat(World.now(getUser.get(stranger))).isEmpty();
    }
}
