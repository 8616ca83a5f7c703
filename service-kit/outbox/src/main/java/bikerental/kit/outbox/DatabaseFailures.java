package bikerental.kit.outbox;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tells the failures of a database that will pass from those that will not. */
public final class DatabaseFailures {
    /** Connection, transaction rollback (serialisation, deadlock), resources, operator's intervention. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57");

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
            case PgException pg ->
                pg.getSqlState() != null
                        && PASSING_CLASSES.contains(pg.getSqlState().substring(0, 2));
            case IOException _, TimeoutException _, VertxException _ -> true;
            case null, default -> false;
        };
    }
}
