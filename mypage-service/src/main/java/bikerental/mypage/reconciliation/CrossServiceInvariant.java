package bikerental.mypage.reconciliation;

import bikerental.kit.invariants.Invariant;
import bikerental.kit.invariants.InvariantPage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * An invariant across several services. It may be violated for a moment, since their events arrive at different times.
 *
 * @param sql gives {@code id}, {@code broken} and the {@code evidence} of the next {@code $2} aggregates after {@code
 *     $1}, in the order of their ids
 */
record CrossServiceInvariant(Pool pool, Candidates candidates, String name, String sql) implements Invariant {
    @Override
    public Uni<InvariantPage> page(String after, int size) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(after, size))
                .map(rows -> Snapshot.of(rows, after, size))
                .flatMap(snapshot ->
                        candidates.proven(snapshot).map(proven -> new InvariantPage(snapshot.aggregates(), proven)));
    }
}
