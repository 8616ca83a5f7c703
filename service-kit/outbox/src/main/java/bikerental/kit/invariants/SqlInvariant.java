package bikerental.kit.invariants;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * An invariant of the service's own tables.
 *
 * @param first a value that sorts before every id
 * @param sql gives {@code id} (as text) and {@code broken} of the next {@code $2} aggregates after {@code $1} (text), in the order of their
 *     ids
 */
public record SqlInvariant(Pool pool, String name, String first, String sql) implements Invariant {
    private static final String BEFORE_EVERY_UUID = "00000000-0000-0000-0000-000000000000";

    /** For aggregates whose ids are UUIDs. */
    public static SqlInvariant ofUuids(Pool pool, String name, String sql) {
        return new SqlInvariant(pool, name, BEFORE_EVERY_UUID, sql);
    }

    /** For aggregates whose ids are texts. */
    public static SqlInvariant ofTexts(Pool pool, String name, String sql) {
        return new SqlInvariant(pool, name, "", sql);
    }

    @Override
    public Uni<InvariantPage> page(String after, int size) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(after.isEmpty() ? first : after, size))
                .map(InvariantPage::of);
    }
}
