package bikerental.user.application;

import bikerental.user.domain.Beginning;
import bikerental.user.domain.FinishedSignUp;
import bikerental.user.domain.RefusedSignUp;
import bikerental.user.domain.RepeatableSignUp;
import bikerental.user.domain.RequestKey;
import bikerental.user.domain.SignUp;
import bikerental.user.domain.SignUpId;
import bikerental.user.domain.SignUpOutcome;
import bikerental.user.domain.StartedSignUp;
import bikerental.user.domain.UndoneSignUp;
import io.smallrye.mutiny.Uni;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sign-ups in memory. */
public final class InMemorySignUps implements SignUps {
    private final InMemoryDatabase database;
    private final InMemoryUsers users;

    public InMemorySignUps(InMemoryDatabase database) {
        this.database = database;
        users = new InMemoryUsers(database);
    }

    @Override
    public Uni<Beginning> begin(StartedSignUp fresh) {
        return database.transaction(() -> database.step(() -> {
            Beginning beginning =
                    withSameKey(fresh).map(known -> known.repeatedBy(fresh)).orElseGet(() -> first(fresh));
            if (beginning instanceof Beginning.Attempt(StartedSignUp attended)) {
                database.signUps.put(attended.id(), attended);
            }
            return beginning;
        }));
    }

    @Override
    public <O> Uni<Optional<O>> locked(SignUpId id, Function<SignUp, Uni<O>> work) {
        return database.transaction(() -> Optional.ofNullable(database.signUps.get(id))
                .map(signUp -> work.apply(signUp).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    @Override
    public Uni<Void> save(SignUp signUp) {
        return database.step(() -> {
            database.signUps.put(signUp.id(), signUp);
            return null;
        });
    }

    @Override
    public Uni<List<SignUp>> due(Instant now, int most) {
        return database.step(() -> database.signUps.values().stream()
                .filter(signUp -> isDue(signUp, now))
                .limit(most)
                .toList());
    }

    @Override
    public Uni<Void> deleteOlderThan(Instant then) {
        return database.transaction(() -> database.step(() -> {
            database.signUps
                    .values()
                    .removeIf(signUp -> !(signUp instanceof StartedSignUp)
                            && signUp.startedAt().isBefore(then));
            return null;
        }));
    }

    private Beginning first(StartedSignUp fresh) {
        if (!users.isTaken(fresh.email())) {
            return new Beginning.Attempt(fresh);
        }
        database.signUps.put(fresh.id(), fresh.refuse());
        return new Beginning.Answered(new SignUpOutcome.EmailTaken());
    }

    private Optional<RepeatableSignUp> withSameKey(StartedSignUp fresh) {
        return database.signUps.values().stream()
                .filter(RepeatableSignUp.class::isInstance)
                .map(RepeatableSignUp.class::cast)
                .filter(known ->
                        known.email().equals(fresh.email()) && known.key().isPresent())
                .filter(known ->
                        known.key().map(RequestKey::id).equals(fresh.key().map(RequestKey::id)))
                .findFirst();
    }

    private static boolean isDue(SignUp signUp, Instant now) {
        return switch (signUp) {
            case StartedSignUp started -> !started.isAttended(now);
            case UndoneSignUp undone -> !undone.lookAt().isAfter(now);
            case FinishedSignUp _, RefusedSignUp _ -> false;
        };
    }
}
