package bikerental.kit.outbox;

import com.google.protobuf.InvalidProtocolBufferException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Tells the failures of a database that will pass from those that will not. What passes says nothing about the step: the same step may
 * well succeed when the database is back, is no longer full, is primary again, or when whoever held a lock has let go.
 */
public final class DatabaseFailures {
    /**
     * Classes of states: connection, authorisation (a password being changed), no such database, transaction rollback (serialisation,
     * deadlock), resources, operator's intervention (also a cancelled statement), system. States: a standby, idle in a transaction for too
     * long, a lock that did not come.
     */
    private static final Set<String> PASSING =
            Set.of("08", "28", "3D", "40", "53", "57", "58", "25006", "25P03", "55P03");

    private static final int LONGEST_CHAIN = 20;

    private DatabaseFailures() {}

    /** Whether the same step may well succeed later. */
    public static boolean isPassing(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, DatabaseFailures::causeOf)
                .limit(LONGEST_CHAIN)
                .anyMatch(DatabaseFailures::passes);
    }

    private static @Nullable Throwable causeOf(@Nullable Throwable failure) {
        return failure == null ? null : failure.getCause();
    }

    private static boolean passes(@Nullable Throwable failure) {
        return switch (failure) {
            case PgException pg -> passes(pg.getSqlState());
            // All that Hibernate leaves of a PgException.
            case SQLException sql -> passes(sql.getSQLState());
            // What cannot be read fails with an IOException too, and always will.
            case InvalidProtocolBufferException _, CharacterCodingException _ -> false;
            // The last is what Vert.x says of a connection that the database has closed before it was used again.
            case IOException _, TimeoutException _, VertxException _, NoStackTraceThrowable _ -> true;
            case null, default -> false;
        };
    }

    private static boolean passes(@Nullable String state) {
        return state != null && PASSING.stream().anyMatch(state::startsWith);
    }
}
