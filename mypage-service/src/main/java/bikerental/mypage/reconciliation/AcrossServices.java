package bikerental.mypage.reconciliation;

import bikerental.kit.invariants.Invariant;
import bikerental.kit.invariants.InvariantPage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * An invariant between what several services have said. It may be broken for a moment, since they do not speak at once.
 *
 * @param sql gives {@code id}, {@code broken} and the {@code evidence} of the next {@code $2} aggregates after {@code $1}, in the order of
 *     their ids
 */
record AcrossServices(Pool pool, Suspects suspects, String name, String sql) implements Invariant {
    @Override
    public Uni<InvariantPage> page(String after, int size) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(after, size))
                .map(rows -> Sight.of(rows, after, size))
                .flatMap(sight -> suspects.proven(sight).map(proven -> new InvariantPage(sight.aggregates(), proven)));
    }
}
