package bikerental.user.application;

import bikerental.user.application.InMemoryLogins.Mood;
import bikerental.user.application.WithdrawUser.Outcome;
import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.RentalUpdate;
import bikerental.user.domain.RentalUpdate.Progress;
import bikerental.user.domain.SignUpOutcome.Registered;
import bikerental.user.domain.UserId;
import bikerental.user.domain.WithdrawnUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.UUID;

import static bikerental.user.application.World.request;
import static bikerental.user.application.World.wishUnder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WithdrawUserTest {
    private final World world = new World();

    @Test
    void leavesNothingButThatTheUserWas() {
        RegisteredUser ada = ((Registered) world.signUp(wishUnder("k", "f"))).user();

        assertThat(withdraw(ada.id())).isEqualTo(Outcome.WITHDRAWN);

        assertThat(world.users()).containsExactly(new WithdrawnUser(ada.id(), 2, world.clock.instant()));
        assertThat(world.database.signUps).isEmpty();
        assertThat(world.database.events).endsWith("UserWithdrawn 2");
    }

    @Test
    void isAYesAgainTheSecondTime() {
        RegisteredUser ada = world.registeredAda();
        withdraw(ada.id());

        assertThat(withdraw(ada.id())).isEqualTo(Outcome.WITHDRAWN);
        assertThat(world.database.events).hasSize(2);
    }

    @Test
    void isRefusedInTheMiddleOfARide() {
        RegisteredUser ada = world.registeredAda();
        World.now(world.activeRentals.record(new RentalUpdate(UUID.randomUUID(), ada.id(), Progress.ACTIVE, 2)));

        assertThat(withdraw(ada.id())).isEqualTo(Outcome.RENTAL_IN_PROGRESS);
        assertThat(world.users()).containsExactly(ada);
    }

    @Test
    void isAllowedAfterTheRide() {
        RegisteredUser ada = world.registeredAda();
        UUID rental = UUID.randomUUID();
        World.now(world.activeRentals.record(new RentalUpdate(rental, ada.id(), Progress.ACTIVE, 2)));
        World.now(world.activeRentals.record(new RentalUpdate(rental, ada.id(), Progress.ENDED, 3)));

        assertThat(withdraw(ada.id())).isEqualTo(Outcome.WITHDRAWN);
    }

    @Test
    void doesNotKnowAStranger() {
        assertThat(withdraw(new UserId(UUID.randomUUID()))).isEqualTo(Outcome.NOT_FOUND);
    }

    @Test
    void keepsTheLoginDueUntilItIsDeleted() {
        RegisteredUser ada = world.registeredAda();
        withdraw(ada.id());
        world.logins.become(Mood.AWAY);
        assertThatExceptionOfType(LoginsUnavailable.class).isThrownBy(this::deleteLogins);

        world.logins.become(Mood.WELL);
        deleteLogins();

        assertThat(world.logins()).isEmpty();
        assertThat(world.database.dueLogins).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void deletesTheLoginWhereverTheProcessDied(int effects) {
        RegisteredUser ada = world.registeredAda();
        world.dieAfter(effects, () -> {
            withdraw(ada.id());
            deleteLogins();
        });

        deleteLogins();

        assertThat(world.logins()).isEmpty();
        assertThat(world.database.dueLogins).isEmpty();
    }

    @Test
    void freesTheAddressForAnotherSignUp() {
        RegisteredUser before = world.registeredAda();
        withdraw(before.id());
        deleteLogins();

        RegisteredUser again = ((Registered) world.signUp(request())).user();

        assertThat(again.id()).isNotEqualTo(before.id());
    }

    private Outcome withdraw(UserId id) {
        return World.now(world.withdrawUser.withdraw(id));
    }

    private void deleteLogins() {
        World.now(world.deleteLogins.deleteDue());
    }
}
