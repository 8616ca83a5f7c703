package bikerental.user.outbound;

import bikerental.kit.outbox.Transactions;
import bikerental.user.application.SignUps;
import bikerental.user.domain.Beginning;
import bikerental.user.domain.SignUp;
import bikerental.user.domain.SignUpId;
import bikerental.user.domain.SignUpOutcome;
import bikerental.user.domain.StartedSignUp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.reactive.mutiny.Mutiny;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The sign-ups, in PostgreSQL. */
@ApplicationScoped
class PostgresSignUps implements SignUps {
    private final Transactions transactions;
    private final SignUpTable table;

    PostgresSignUps(Transactions transactions, SignUpTable table) {
        this.transactions = transactions;
        this.table = table;
    }

    @Override
    public Uni<Beginning> begin(StartedSignUp fresh) {
        return transactions.run(session -> begin(session, fresh));
    }

    @Override
    public <O> Uni<Optional<O>> locked(SignUpId id, Function<SignUp, Uni<O>> work) {
        return transactions.run(_ -> SignUpRow.<SignUpRow>findById(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : work.apply(row.signUp()).map(Optional::of)));
    }

    @Override
    public Uni<Void> save(SignUp signUp) {
        return SignUpRow.<SignUpRow>findById(signUp.id().value())
                .invoke(row -> row.become(signUp))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<SignUp>> due(Instant now, int most) {
        return transactions.read(_ -> table.due(now, most)
                .map(rows -> rows.stream().map(SignUpRow::signUp).toList()));
    }

    @Override
    public Uni<Void> deleteOlderThan(Instant then) {
        return transactions.run(_ -> table.deleteEndedBefore(then));
    }

    private Uni<Beginning> begin(Mutiny.Session session, StartedSignUp fresh) {
        return table.insert(session, fresh).chain(inserted -> inserted ? first(fresh) : again(session, fresh));
    }

    private Uni<Beginning> first(StartedSignUp fresh) {
        return UserRow.count("email", fresh.email().value())
                .chain(holders -> holders == 0
                        ? Uni.createFrom().item(new Beginning.Attempt(fresh))
                        : save(fresh.refuse()).replaceWith(new Beginning.Answered(new SignUpOutcome.EmailTaken())));
    }

    private Uni<Beginning> again(Mutiny.Session session, StartedSignUp fresh) {
        return table.withKeyOf(fresh)
                .chain(row ->
                        row == null ? begin(session, fresh) : Uni.createFrom().item(repeated(row, fresh)));
    }

    private static Beginning repeated(SignUpRow row, StartedSignUp fresh) {
        Beginning beginning = row.repeatable().repeatedBy(fresh);
        if (beginning instanceof Beginning.Attempt(StartedSignUp attended)) {
            row.become(attended);
        }
        return beginning;
    }
}
