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
 * Distinguishes temporary failures of the database from permanent ones. After a temporary failure the same step may succeed: when the
 * database is back, is no longer full or is primary again, or when a lock is released.
 */
public final class DatabaseFailures {
    /**
     * Classes of states: connection, authorization (while a password changes), no such database, transaction rollback (serialization,
     * deadlock), resources, operator intervention (also a cancelled statement), system. States: a standby, idle in a transaction for too
     * long, a lock timeout.
     */
    private static final Set<String> TEMPORARY =
            Set.of("08", "28", "3D", "40", "53", "57", "58", "25006", "25P03", "55P03");

    private static final int LONGEST_CHAIN = 20;

    private DatabaseFailures() {}

    /** Whether the same step may succeed later. */
    public static boolean isTemporary(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, DatabaseFailures::causeOf)
                .limit(LONGEST_CHAIN)
                .anyMatch(DatabaseFailures::matches);
    }

    private static @Nullable Throwable causeOf(@Nullable Throwable failure) {
        return failure == null ? null : failure.getCause();
    }

    private static boolean matches(@Nullable Throwable failure) {
        return switch (failure) {
            case PgException pg -> matches(pg.getSqlState());
            // All that Hibernate leaves of a PgException.
            case SQLException sql -> matches(sql.getSQLState());
            // Unreadable data also fails with an IOException, but permanently.
            case InvalidProtocolBufferException _, CharacterCodingException _ -> false;
            // The last is what Vert.x throws for a pooled connection that the database has closed.
            case IOException _, TimeoutException _, VertxException _, NoStackTraceThrowable _ -> true;
            case null, default -> false;
        };
    }

    private static boolean matches(@Nullable String state) {
        return state != null && TEMPORARY.stream().anyMatch(state::startsWith);
    }
}
