package bikerental.user.outbound;

import bikerental.kit.outbox.Idempotency;
import bikerental.kit.outbox.Transactions;
import bikerental.user.application.Users;
import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.User;
import bikerental.user.domain.UserId;
import bikerental.user.domain.WithdrawnUser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.reactive.mutiny.Mutiny;

import java.util.Optional;
import java.util.function.Function;

/** The users, in PostgreSQL. */
@ApplicationScoped
class PostgresUsers implements Users {
    private final Transactions transactions;
    private final SignUpTable signUps;
    private final UserEventLog events;
    private final Idempotency idempotency;

    PostgresUsers(Transactions transactions, SignUpTable signUps, UserEventLog events, Idempotency idempotency) {
        this.transactions = transactions;
        this.signUps = signUps;
        this.events = events;
        this.idempotency = idempotency;
    }

    @Override
    public Uni<Optional<User>> find(UserId id) {
        return transactions.read(_ -> UserRow.<UserRow>findById(id.value())
                .map(row -> Optional.ofNullable(row).map(UserRow::user)));
    }

    @Override
    public <O> Uni<Optional<O>> locked(UserId id, Function<User, Uni<O>> work) {
        return transactions.run(_ -> UserRow.<UserRow>findById(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : work.apply(row.user()).map(Optional::of)));
    }

    @Override
    public Uni<Boolean> add(RegisteredUser user) {
        return transactions.run(session -> insert(session, user)
                .chain(added -> added == 0
                        ? Uni.createFrom().item(false)
                        : events.registered(user).replaceWith(true)));
    }

    @Override
    public Uni<Void> save(RegisteredUser user) {
        return UserRow.<UserRow>findById(user.id().value())
                .invoke(row -> row.become(user))
                .chain(() -> events.updated(user));
    }

    @Override
    public Uni<Void> erase(RegisteredUser user, WithdrawnUser remains) {
        return UserRow.<UserRow>findById(user.id().value())
                .invoke(row -> row.become(remains))
                .chain(() -> signUps.erase(user.email(), remains.withdrawnAt()))
                .chain(() -> idempotency.forget(user.id().toString()))
                .chain(() -> DueLoginRow.add(user.id()))
                .chain(() -> events.withdrawn(remains));
    }

    private static Uni<Integer> insert(Mutiny.Session session, RegisteredUser user) {
        return session.createNativeQuery("""
                        insert into users (id, version, email, name, phone, registered_at)
                        values (:id, :version, :email, :name, :phone, :registeredAt)
                        on conflict do nothing""")
                .setParameter("id", user.id().value())
                .setParameter("version", user.version())
                .setParameter("email", user.email().value())
                .setParameter("name", user.details().name())
                .setParameter("phone", user.details().phone())
                .setParameter("registeredAt", user.registeredAt())
                .executeUpdate();
    }
}
