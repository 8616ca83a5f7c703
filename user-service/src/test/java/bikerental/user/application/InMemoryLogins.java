package bikerental.user.application;

import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.Password;
import bikerental.user.domain.SignUpId;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** An identity provider in memory, which can be down, or execute requests without answering. */
public final class InMemoryLogins implements Logins {
    /** How the provider behaves. */
    enum Mood {
        WELL,
        AWAY,
        SILENT
    }

    record Login(UserId id, EmailAddress email, Optional<SignUpId> mark) {}

    private final Map<UserId, Login> logins = new LinkedHashMap<>();
    private final CrashPoint crashPoint;
    private Mood mood = Mood.WELL;

    public InMemoryLogins() {
        this(new CrashPoint());
    }

    InMemoryLogins(CrashPoint crashPoint) {
        this.crashPoint = crashPoint;
    }

    void become(Mood newMood) {
        mood = newMood;
    }

    /** A login created by other means. */
    UserId addForeign(EmailAddress email) {
        return add(email, Optional.empty());
    }

    /** A login that a delayed call creates late. */
    UserId addLate(EmailAddress email, SignUpId mark) {
        return add(email, Optional.of(mark));
    }

    Map<UserId, Login> all() {
        return logins;
    }

    @Override
    public Uni<Creation> create(SignUpId mark, EmailAddress email, Password password) {
        return answer(() -> any(login -> login.email().equals(email)).isPresent()
                ? new Creation.Taken()
                : new Creation.Created(add(email, Optional.of(mark))));
    }

    @Override
    public Uni<Optional<UserId>> find(EmailAddress email, SignUpId mark) {
        return answer(
                () -> any(login -> login.email().equals(email) && login.mark().equals(Optional.of(mark))));
    }

    @Override
    public Uni<Optional<UserId>> find(SignUpId mark) {
        return answer(() -> any(login -> login.mark().equals(Optional.of(mark))));
    }

    @Override
    public Uni<Void> delete(UserId id) {
        return answer(() -> {
            logins.remove(id);
            return null;
        });
    }

    private <T> Uni<T> answer(Supplier<T> effect) {
        return Uni.createFrom().item(() -> {
            if (mood == Mood.AWAY) {
                throw new LoginsUnavailable("a request", new java.net.ConnectException());
            }
            T answer = effect.get();
            crashPoint.pass();
            if (mood == Mood.SILENT) {
                throw new LoginsUnavailable("a request", new java.util.concurrent.TimeoutException());
            }
            return answer;
        });
    }

    private Optional<UserId> any(Predicate<Login> condition) {
        return logins.values().stream().filter(condition).map(Login::id).findFirst();
    }

    private UserId add(EmailAddress email, Optional<SignUpId> mark) {
        UserId id = new UserId(UUID.randomUUID());
        logins.put(id, new Login(id, email, mark));
        return id;
    }
}
