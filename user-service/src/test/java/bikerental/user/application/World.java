package bikerental.user.application;

import bikerental.user.domain.Details;
import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.Password;
import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.RequestKey;
import bikerental.user.domain.SignUpOutcome;
import bikerental.user.domain.SignUpRequest;
import bikerental.user.domain.User;
import io.smallrye.mutiny.Uni;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import static org.assertj.core.api.Assertions.assertThat;

/** All use cases, wired with fakes. */
final class World {
    static final Duration TIMEOUT = Duration.ofSeconds(2);
    static final Duration GRACE = Duration.ofMinutes(1);
    static final Duration REMEMBERED = Duration.ofHours(48);
    static final EmailAddress ADA = new EmailAddress("ada@example.org");
    static final Details DETAILS = new Details("Ada", "+821012345678");
    static final Password PASSWORD = new Password("correct horse");

    final CrashPoint crashPoint = new CrashPoint();
    final MovableClock clock = new MovableClock();
    final InMemoryDatabase database = new InMemoryDatabase(crashPoint);
    final InMemoryLogins logins = new InMemoryLogins(crashPoint);
    final InMemoryUsers users = new InMemoryUsers(database);
    final InMemorySignUps signUps = new InMemorySignUps(database);
    final InMemoryActiveRentals activeRentals = new InMemoryActiveRentals(database);
    private final InMemoryDueLogins dueLogins = new InMemoryDueLogins(database);
    private final SignUpSteps steps = new SignUpSteps(signUps, users, clock);
    final RegisterUser registerUser = new RegisterUser(signUps, steps, logins, clock);
    final RecoverSignUps recoverSignUps = new RecoverSignUps(signUps, steps, logins, new Rules(), clock);
    final WithdrawUser withdrawUser = new WithdrawUser(users, activeRentals, clock);
    final DeleteLogins deleteLogins = new DeleteLogins(dueLogins, logins);

    private record Rules() implements SignUpRules {
        @Override
        public Duration timeout() {
            return TIMEOUT;
        }

        @Override
        public Duration grace() {
            return GRACE;
        }

        @Override
        public Duration remembered() {
            return REMEMBERED;
        }
    }

    static SignUpRequest request() {
        return new SignUpRequest(ADA, DETAILS, Optional.empty());
    }

    static SignUpRequest wishUnder(String key, String fingerprint) {
        return new SignUpRequest(ADA, DETAILS, Optional.of(new RequestKey(key, fingerprint)));
    }

    static <T> T now(Uni<T> uni) {
        return uni.await().indefinitely();
    }

    SignUpOutcome signUp(SignUpRequest request) {
        return now(registerUser.register(request, PASSWORD, TIMEOUT));
    }

    RegisteredUser registeredAda() {
        return ((SignUpOutcome.Registered) signUp(request())).user();
    }

    void dieAfter(int effects, Runnable work) {
        crashPoint.after(effects);
        try {
            work.run();
        } catch (CompletionException end) {
            assertThat(end).hasCauseInstanceOf(CrashPoint.Died.class);
        } finally {
            crashPoint.never();
        }
    }

    void recoverAfter(Duration duration) {
        clock.advance(duration);
        now(recoverSignUps.recover());
    }

    List<User> users() {
        return List.copyOf(database.users.values());
    }

    List<InMemoryLogins.Login> logins() {
        return List.copyOf(logins.all().values());
    }
}
