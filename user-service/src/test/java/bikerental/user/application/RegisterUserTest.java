package bikerental.user.application;

import bikerental.user.application.InMemoryLogins.Mood;
import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.SignUpOutcome;
import bikerental.user.domain.SignUpOutcome.EmailTaken;
import bikerental.user.domain.SignUpOutcome.InProgress;
import bikerental.user.domain.SignUpOutcome.KeyReused;
import bikerental.user.domain.SignUpOutcome.Registered;
import bikerental.user.domain.SignUpOutcome.Unavailable;
import bikerental.user.domain.SignUpRequest;
import bikerental.user.domain.UserId;
import org.junit.jupiter.api.Test;

import java.util.Optional;

import static bikerental.user.application.World.ADA;
import static bikerental.user.application.World.DETAILS;
import static bikerental.user.application.World.TIMEOUT;
import static bikerental.user.application.World.request;
import static bikerental.user.application.World.wishUnder;
import static org.assertj.core.api.Assertions.assertThat;

class RegisterUserTest {
    private static final int AFTER_THE_INTENT = 1;
    private static final int AFTER_THE_LOGIN = 2;
    private final World world = new World();

    @Test
    void makesTheLoginAndTheUserUnderOneId() {
        RegisteredUser ada = world.registeredAda();

        assertThat(world.logins())
                .singleElement()
                .extracting(login -> login.id())
                .isEqualTo(ada.id());
        assertThat(world.users()).containsExactly(ada);
        assertThat(ada.details()).isEqualTo(DETAILS);
        assertThat(world.database.events).containsExactly("UserRegistered 1");
    }

    @Test
    void refusesTheEmailAddressOfSomebodyElsesLogin() {
        UserId olga = world.logins.addForeign(ADA);

        assertThat(world.signUp(request())).isEqualTo(new EmailTaken());
        assertThat(world.logins())
                .singleElement()
                .extracting(login -> login.id())
                .isEqualTo(olga);
        assertThat(world.users()).isEmpty();
    }

    @Test
    void refusesTheEmailAddressOfAUserWhileTheIdentityProviderIsAway() {
        world.registeredAda();
        world.logins.become(Mood.AWAY);

        assertThat(world.signUp(request())).isEqualTo(new EmailTaken());
    }

    @Test
    void doesNotTellUpperFromLowerCaseInEmailAddresses() {
        world.registeredAda();

        SignUpRequest shouted = new SignUpRequest(new EmailAddress("ADA@EXAMPLE.ORG"), DETAILS, Optional.empty());

        assertThat(world.signUp(shouted)).isEqualTo(new EmailTaken());
    }

    @Test
    void answersTheSameUnderTheSameKey() {
        SignUpOutcome first = world.signUp(wishUnder("k", "f"));

        assertThat(world.signUp(wishUnder("k", "f"))).isEqualTo(first).isInstanceOf(Registered.class);
        assertThat(world.database.events).hasSize(1);
    }

    @Test
    void repeatsARefusalUnderItsKeyEvenIfTheAddressIsFreeByNow() {
        UserId olga = world.logins.addForeign(ADA);
        world.signUp(wishUnder("k", "f"));
        World.now(world.logins.delete(olga));

        assertThat(world.signUp(wishUnder("k", "f"))).isEqualTo(new EmailTaken());
        assertThat(world.signUp(wishUnder("another", "f"))).isInstanceOf(Registered.class);
    }

    @Test
    void refusesAnotherRequestUnderAUsedKey() {
        world.signUp(wishUnder("k", "f"));

        assertThat(world.signUp(wishUnder("k", "g"))).isEqualTo(new KeyReused());
    }

    @Test
    void countsKeysPerEmailAddress() {
        world.signUp(wishUnder("k", "f"));
        SignUpRequest bobs = new SignUpRequest(
                new EmailAddress("bob@example.org"),
                DETAILS,
                wishUnder("k", "g").key());

        assertThat(world.signUp(bobs)).isInstanceOf(Registered.class);
    }

    @Test
    void saysThatARequestIsWorkedOnWhileItsCallerWaits() {
        world.dieAfter(AFTER_THE_INTENT, () -> world.signUp(wishUnder("k", "f")));

        assertThat(world.signUp(wishUnder("k", "f"))).isEqualTo(new InProgress());
    }

    @Test
    void carriesOnWhatACallerLeftBehind() {
        world.dieAfter(AFTER_THE_LOGIN, () -> world.signUp(wishUnder("k", "f")));
        world.clock.advance(TIMEOUT);

        assertThat(world.signUp(wishUnder("k", "f"))).isInstanceOf(Registered.class);
        assertThat(world.logins()).hasSize(1);
        assertThat(world.database.events).containsExactly("UserRegistered 1");
    }

    @Test
    void canBeRepeatedAtOnceWhenTheIdentityProviderWasAway() {
        world.logins.become(Mood.AWAY);
        assertThat(world.signUp(wishUnder("k", "f"))).isEqualTo(new Unavailable());

        world.logins.become(Mood.WELL);

        assertThat(world.signUp(wishUnder("k", "f"))).isInstanceOf(Registered.class);
    }

    @Test
    void findsItsOwnLoginWhenTheAnswerWasLost() {
        world.logins.become(Mood.SILENT);
        assertThat(world.signUp(wishUnder("k", "f"))).isEqualTo(new Unavailable());

        world.logins.become(Mood.WELL);

        assertThat(world.signUp(wishUnder("k", "f"))).isInstanceOf(Registered.class);
        assertThat(world.logins()).hasSize(1);
    }

    @Test
    void doesNotTakeAnAnonymousAttemptsLoginForItsOwn() {
        world.logins.become(Mood.SILENT);
        world.signUp(request());
        world.logins.become(Mood.WELL);

        assertThat(world.signUp(request())).isEqualTo(new EmailTaken());
    }
}
