package bikerental.user.application;

import bikerental.user.application.InMemoryLogins.Mood;
import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.SignUpId;
import bikerental.user.domain.SignUpOutcome.Registered;
import bikerental.user.domain.SignUpOutcome.Unavailable;
import bikerental.user.domain.UndoneSignUp;
import bikerental.user.domain.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.UUID;

import static bikerental.user.application.World.ADA;
import static bikerental.user.application.World.DETAILS;
import static bikerental.user.application.World.GRACE;
import static bikerental.user.application.World.REMEMBERED;
import static bikerental.user.application.World.TIMEOUT;
import static bikerental.user.application.World.request;
import static bikerental.user.application.World.wishUnder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RecoverSignUpsTest {
    private static final int AFTER_THE_INTENT = 1;
    private static final int AFTER_THE_LOGIN = 2;
    private final World world = new World();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void leavesLoginAndUserOrNeitherWhereverTheProcessDied(int effects) {
        world.dieAfter(effects, () -> world.signUp(request()));

        world.recoverAfter(TIMEOUT.plus(GRACE));

        assertThat(world.users()).hasSameSizeAs(world.logins());
        assertThat(world.database.events).hasSameSizeAs(world.logins());
        assertThat(world.signUps
                        .due(world.clock.instant().plus(GRACE), 10)
                        .await()
                        .indefinitely())
                .noneMatch(signUp -> !(signUp instanceof UndoneSignUp));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void comesToTheSameEndWhereverItDiesItself(int effects) {
        world.dieAfter(AFTER_THE_LOGIN, () -> world.signUp(request()));
        world.clock.advance(TIMEOUT);
        world.dieAfter(effects, () -> World.now(world.recoverSignUps.recover()));

        world.recoverAfter(GRACE);

        assertThat(world.users()).hasSize(1);
        assertThat(world.database.events).containsExactly("UserRegistered 1");
    }

    @Test
    void finishesASignUpWhoseLoginExists() {
        world.dieAfter(AFTER_THE_LOGIN, () -> world.signUp(wishUnder("k", "f")));

        world.recoverAfter(TIMEOUT);

        assertThat(world.users()).hasSize(1);
        assertThat(world.signUp(wishUnder("k", "f"))).isInstanceOf(Registered.class);
    }

    @Test
    void leavesASignUpAloneWhileItsCallerWaits() {
        world.dieAfter(AFTER_THE_LOGIN, () -> world.signUp(request()));

        world.recoverAfter(TIMEOUT.minusMillis(1));

        assertThat(world.users()).isEmpty();
    }

    @Test
    void waitsAWhileForALoginBeforeItGivesUp() {
        world.dieAfter(AFTER_THE_INTENT, () -> world.signUp(request()));
        world.recoverAfter(TIMEOUT.plus(GRACE).minusMillis(1));
        world.logins.addLate(ADA, world.database.signUps.keySet().iterator().next());

        world.recoverAfter(Duration.ofMillis(1));

        assertThat(world.users()).hasSize(1);
    }

    @Test
    void keepsNothingPersonalOfWhatItUndoes() {
        world.dieAfter(AFTER_THE_INTENT, () -> world.signUp(wishUnder("k", "f")));

        world.recoverAfter(TIMEOUT.plus(GRACE));

        assertThat(world.database.signUps.values()).singleElement().isInstanceOf(UndoneSignUp.class);
        assertThat(world.signUp(wishUnder("k", "g"))).isInstanceOf(Registered.class);
    }

    @Test
    void deletesALoginThatTurnsUpAfterItsSignUpWasUndone() {
        world.dieAfter(AFTER_THE_INTENT, () -> world.signUp(request()));
        SignUpId undone = world.database.signUps.keySet().iterator().next();
        world.recoverAfter(TIMEOUT.plus(GRACE));
        world.logins.addLate(ADA, undone);

        world.recoverAfter(Duration.ofMinutes(5));

        assertThat(world.logins()).isEmpty();
        assertThat(world.signUp(request())).isInstanceOf(Registered.class);
    }

    @Test
    void looksForALateLoginEverMoreRarely() {
        world.dieAfter(AFTER_THE_INTENT, () -> world.signUp(request()));
        world.recoverAfter(TIMEOUT.plus(GRACE));

        world.recoverAfter(Duration.ofHours(1));

        assertThat(World.now(world.signUps.due(world.clock.instant().plus(Duration.ofMinutes(59)), 10)))
                .isEmpty();
        assertThat(World.now(world.signUps.due(world.clock.instant().plus(Duration.ofMinutes(62)), 10)))
                .hasSize(1);
    }

    @Test
    void touchesNoLoginWithoutItsMark() {
        world.dieAfter(AFTER_THE_INTENT, () -> world.signUp(request()));
        UserId foreign = world.logins.addForeign(ADA);

        world.recoverAfter(TIMEOUT.plus(GRACE));
        world.recoverAfter(Duration.ofHours(1));

        assertThat(world.logins())
                .singleElement()
                .extracting(login -> login.id())
                .isEqualTo(foreign);
        assertThat(world.users()).isEmpty();
    }

    @Test
    void takesTheLoginAwayWhereAnotherUserHasTheAddress() {
        world.dieAfter(AFTER_THE_LOGIN, () -> world.signUp(request()));
        World.now(world.users.add(
                RegisteredUser.fresh(new UserId(UUID.randomUUID()), ADA, DETAILS, world.clock.instant())));

        world.recoverAfter(TIMEOUT);
        world.recoverAfter(Duration.ofMinutes(1));

        assertThat(world.logins()).isEmpty();
        assertThat(world.users()).hasSize(1);
    }

    @Test
    void undoesNothingWhileTheIdentityProviderIsAway() {
        world.logins.become(Mood.SILENT);
        assertThat(world.signUp(request())).isEqualTo(new Unavailable());
        world.logins.become(Mood.AWAY);
        world.clock.advance(Duration.ofHours(1));

        assertThatExceptionOfType(LoginsUnavailable.class).isThrownBy(() -> World.now(world.recoverSignUps.recover()));
        world.logins.become(Mood.WELL);
        world.recoverAfter(Duration.ZERO);

        assertThat(world.users()).hasSize(1);
    }

    @Test
    void forgetsAnswersWhenTheirTimeIsOver() {
        world.signUp(wishUnder("k", "f"));

        world.recoverAfter(REMEMBERED.plusMillis(1));

        assertThat(world.database.signUps).isEmpty();
    }
}
