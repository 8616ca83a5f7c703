package bikerental.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jboss.logging.Logger;

/**
 * The relay's own connection. While open, it holds the lock that makes one relay of a service the active one. The database closes it when
 * it is idle for too long, so a stopped process loses the lock and every later statement on it fails.
 *
 * <p>The advisory lock binds the outbox to one PostgreSQL node; nothing else does but the claim of a rebuild in mypage-service.
 */
final class RelayConnection {
    /** A number that nothing else in this database locks. */
    private static final long LOCK = 0x0b0c5L;

    private static final Logger LOG = Logger.getLogger(RelayConnection.class);

    private final PgConnection connection;
    private volatile boolean locked;

    RelayConnection(PgConnection connection) {
        this.connection = connection;
        connection.exceptionHandler(failure -> LOG.debugf("The relay's connection failed: %s", failure));
    }

    /** Whether this connection holds the lock, which it keeps while open. */
    Uni<Boolean> lock() {
        return locked
                ? Uni.createFrom().item(true)
                : connection
                        .preparedQuery("select pg_try_advisory_lock($1)")
                        .execute(Tuple.of(LOCK))
                        .map(rows -> rows.iterator().next().getBoolean(0))
                        .invoke(got -> locked = got);
    }

    Uni<OutboxBatch> oldest(int size, String source) {
        return connection
                .preparedQuery(
                        "select seq, event_id, topic, key, type, payload, created_at from outbox order by seq limit $1")
                .execute(Tuple.of(size))
                .map(rows -> OutboxBatch.of(rows, source));
    }

    Uni<Void> delete(OutboxBatch batch) {
        return connection
                .preparedQuery("delete from outbox where seq = any($1)")
                .execute(Tuple.of(batch.places().toArray(Long[]::new)))
                .replaceWithVoid();
    }

    Uni<Void> close() {
        return connection.close();
    }
}
