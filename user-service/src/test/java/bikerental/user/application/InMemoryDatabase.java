package bikerental.user.application;

import bikerental.user.domain.RentalUpdate;
import bikerental.user.domain.SignUp;
import bikerental.user.domain.SignUpId;
import bikerental.user.domain.User;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The database shared by the fake stores: one transaction at a time, with rollback on failure. */
public final class InMemoryDatabase {
    final Map<UserId, User> users = new LinkedHashMap<>();
    final Map<SignUpId, SignUp> signUps = new LinkedHashMap<>();
    final Map<UUID, RentalUpdate> rentals = new LinkedHashMap<>();
    final Set<UserId> dueLogins = new LinkedHashSet<>();
    final List<String> events = new ArrayList<>();
    private final CrashPoint crashPoint;

    public InMemoryDatabase() {
        this(new CrashPoint());
    }

    InMemoryDatabase(CrashPoint crashPoint) {
        this.crashPoint = crashPoint;
    }

    /** The process may crash after the commit. */
    <T> Uni<T> transaction(Supplier<Uni<T>> work) {
        return Uni.createFrom().item(() -> commit(work)).invoke(_ -> crashPoint.pass());
    }

    <T> Uni<T> step(Supplier<T> step) {
        return Uni.createFrom().item(step);
    }

    private synchronized <T> T commit(Supplier<Uni<T>> work) {
        Runnable rollback = rollback();
        try {
            return work.get().await().indefinitely();
        } catch (RuntimeException failure) {
            rollback.run();
            throw failure;
        }
    }

    private Runnable rollback() {
        List<Runnable> parts = List.of(
                restoring(users), restoring(signUps), restoring(rentals), restoring(dueLogins), restoring(events));
        return () -> parts.forEach(Runnable::run);
    }

    private static <K, V> Runnable restoring(Map<K, V> live) {
        Map<K, V> before = new LinkedHashMap<>(live);
        return () -> {
            live.clear();
            live.putAll(before);
        };
    }

    private static <T> Runnable restoring(java.util.Collection<T> live) {
        List<T> before = List.copyOf(live);
        return () -> {
            live.clear();
            live.addAll(before);
        };
    }
}
