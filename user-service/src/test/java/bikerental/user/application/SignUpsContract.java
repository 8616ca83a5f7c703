package bikerental.user.application;

import bikerental.user.domain.Beginning;
import bikerental.user.domain.Beginning.Answered;
import bikerental.user.domain.Beginning.Attempt;
import bikerental.user.domain.Details;
import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.FinishedSignUp;
import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.RequestKey;
import bikerental.user.domain.SignUp;
import bikerental.user.domain.SignUpId;
import bikerental.user.domain.SignUpOutcome;
import bikerental.user.domain.SignUpRequest;
import bikerental.user.domain.StartedSignUp;
import bikerental.user.domain.UndoneSignUp;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract of every sign-up store, fake and real. */
public abstract class SignUpsContract {
    /** Far in the future, so that a service on the same database neither recovers nor deletes these sign-ups. */
    private static final Instant MORNING = Instant.parse("2126-05-01T08:00:00.123456Z");

    private static final Instant UNTIL = MORNING.plusSeconds(2);
    private final EmailAddress address = new EmailAddress(UUID.randomUUID() + "@example.org");
    private final StartedSignUp first = started("k", "f");

    protected abstract SignUps signUps();

    protected abstract Users users();

    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    void attendsToAFreshSignUp() {
        assertThat(begin(first)).isEqualTo(new Attempt(first));
        assertThat(find(first.id())).contains(first);
    }

    @Test
    void letsSignUpsWithoutAKeyStandSideBySide() {
        StartedSignUp one = startedWithoutKey();
        StartedSignUp other = startedWithoutKey();

        assertThat(begin(one)).isEqualTo(new Attempt(one));
        assertThat(begin(other)).isEqualTo(new Attempt(other));
    }

    @Test
    void saysThatTheFirstRequestUnderAKeyIsWorkedOn() {
        begin(first);

        assertThat(begin(started("k", "f"))).isEqualTo(new Answered(new SignUpOutcome.InProgress()));
    }

    @Test
    void attendsAgainToWhatNobodyAttendsTo() {
        begin(first);
        StartedSignUp later = new StartedSignUp(SignUpId.random(), first.request(), UNTIL, UNTIL.plusSeconds(2));

        assertThat(begin(later)).isEqualTo(new Attempt(first.attended(UNTIL.plusSeconds(2))));
        assertThat(find(first.id())).contains(first.attended(UNTIL.plusSeconds(2)));
        assertThat(find(later.id())).isEmpty();
    }

    @Test
    void refusesAnotherRequestUnderTheKey() {
        begin(first);

        assertThat(begin(started("k", "g"))).isEqualTo(new Answered(new SignUpOutcome.KeyReused()));
    }

    @Test
    void refusesTheAddressOfAUserAndRepeatsThat() {
        RegisteredUser holder =
                RegisteredUser.fresh(new UserId(UUID.randomUUID()), address, new Details("Ada", ""), MORNING);
        await(() -> users().add(holder));

        assertThat(begin(first)).isEqualTo(new Answered(new SignUpOutcome.EmailTaken()));
        assertThat(begin(started("k", "f"))).isEqualTo(new Answered(new SignUpOutcome.EmailTaken()));
        assertThat(find(first.id())).contains(first.refuse());
    }

    @Test
    void repeatsTheAnswerOfAFinishedSignUp() {
        begin(first);
        FinishedSignUp finished = first.finish(new UserId(UUID.randomUUID()), UNTIL);
        save(finished);

        assertThat(find(first.id())).contains(finished);
        assertThat(begin(started("k", "f"))).isEqualTo(new Answered(new SignUpOutcome.Registered(finished.user())));
    }

    @Test
    void freesTheKeyOfAnUndoneSignUp() {
        begin(first);
        UndoneSignUp undone = first.undo(UNTIL);
        save(undone);
        StartedSignUp again = started("k", "g");

        assertThat(find(first.id())).contains(undone);
        assertThat(begin(again)).isEqualTo(new Attempt(again));
    }

    @Test
    void lettingTwoRequestsUnderOneKeyRaceAttendsToOne() {
        List<CompletableFuture<Beginning>> race = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> begin(started("k", "f"))))
                .toList();

        assertThat(race.stream().map(CompletableFuture::join))
                .filteredOn(Attempt.class::isInstance)
                .hasSize(1);
    }

    @Test
    void tellsWhatIsDue() {
        begin(first);
        StartedSignUp undone = startedWithoutKey();
        begin(undone);
        save(undone.undo(MORNING));

        assertThat(dueAt(UNTIL.minusMillis(1))).contains(undone.id()).doesNotContain(first.id());
        assertThat(dueAt(UNTIL)).contains(undone.id(), first.id());
    }

    @Test
    void forgetsOldOnesButNotThoseThatAreStillToBeEnded() {
        begin(first);
        StartedSignUp finished = startedWithoutKey();
        begin(finished);
        save(finished.finish(new UserId(UUID.randomUUID()), UNTIL));

        await(() -> signUps().deleteOlderThan(MORNING));
        assertThat(find(finished.id())).isPresent();
        await(() -> signUps().deleteOlderThan(MORNING.plus(Duration.ofMillis(1))));

        assertThat(find(finished.id())).isEmpty();
        assertThat(find(first.id())).isPresent();
    }

    @Test
    void leavesNothingPersonalOfAUserWhoWithdraws() {
        begin(first);
        RegisteredUser ada = first.finish(new UserId(UUID.randomUUID()), UNTIL).user();
        await(() -> users().add(ada));
        save(first.finish(ada.id(), UNTIL));
        StartedSignUp refused = started("another", "f");
        begin(refused);

        await(() -> users().locked(
                        ada.id(), _ -> users().erase(ada, ada.withdraw(UNTIL)).replaceWith("done")));

        assertThat(find(first.id())).isEmpty();
        assertThat(find(refused.id())).isEmpty();
    }

    @Test
    void undoesAnAttemptForTheAddressOfAUserWhoWithdraws() {
        begin(first);
        RegisteredUser ada =
                RegisteredUser.fresh(new UserId(UUID.randomUUID()), address, new Details("Ada", ""), MORNING);
        await(() -> users().add(ada));

        await(() -> users().locked(
                        ada.id(), _ -> users().erase(ada, ada.withdraw(UNTIL)).replaceWith("done")));

        assertThat(find(first.id())).contains(first.undo(UNTIL));
    }

    private Beginning begin(StartedSignUp signUp) {
        return await(() -> signUps().begin(signUp));
    }

    private void save(SignUp signUp) {
        await(() -> signUps().locked(signUp.id(), _ -> signUps().save(signUp).replaceWith("done")));
    }

    private Optional<SignUp> find(SignUpId id) {
        Function<SignUp, Uni<SignUp>> itself = signUp -> Uni.createFrom().item(signUp);
        return await(() -> signUps().locked(id, itself));
    }

    private List<SignUpId> dueAt(Instant now) {
        return await(() -> signUps().due(now, 1_000)).stream().map(SignUp::id).toList();
    }

    private StartedSignUp started(String key, String fingerprint) {
        return started(Optional.of(new RequestKey(key, fingerprint)));
    }

    private StartedSignUp startedWithoutKey() {
        return started(Optional.empty());
    }

    private StartedSignUp started(Optional<RequestKey> key) {
        SignUpRequest request = new SignUpRequest(address, new Details("Ada", "+821012345678"), key);
        return new StartedSignUp(SignUpId.random(), request, MORNING, UNTIL);
    }
}
