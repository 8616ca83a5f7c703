package bikerental.mypage.projection;

import bikerental.kit.events.Event;
import bikerental.kit.events.UnprocessableEvent;
import bikerental.kit.grpc.Unavailable;
import bikerental.kit.outbox.DatabaseFailures;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;

/** Applies events to the page's tables: one transaction and one round trip per batch. */
@ApplicationScoped
public class Projection {
    private static final Set<String> REFUSALS = Set.of("22", "23");

    private final Pool pool;

    Projection(Pool pool) {
        this.pool = pool;
    }

    /** Writes the state of each event that is newer than the stored one. */
    <S> Uni<Void> apply(Table<S> table, List<Event<S>> events) {
        List<Tuple> rows = events.stream().map(table::row).toList();
        return pool.withTransaction(
                        connection -> connection.preparedQuery(table.upsert()).executeBatch(rows))
                .replaceWithVoid()
                .onFailure(DatabaseFailures::isTemporary)
                .transform(failure -> new Unavailable("The database is unavailable", failure))
                .onFailure(Projection::isRejectedByTheTable)
                .transform(failure -> new UnprocessableEvent("The table rejects the event", failure));
    }

    /** Data exceptions and constraint violations: a retry of the same event fails again. */
    private static boolean isRejectedByTheTable(Throwable failure) {
        return failure instanceof PgException refusal
                && refusal.getSqlState() != null
                && REFUSALS.contains(refusal.getSqlState().substring(0, 2));
    }
}
