package bikerental.mypage.reconciliation;

import io.vertx.mutiny.sqlclient.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The result of one query for a page of aggregates.
 *
 * @param after the page begins after this id
 * @param toTheEnd whether this is the last page
 * @param aggregates all checked aggregates, in the order of their ids
 * @param mismatches those that violate the invariant
 */
record Snapshot(String after, boolean toTheEnd, List<String> aggregates, List<Mismatch> mismatches) {
    /** From rows with {@code id}, {@code broken} and {@code evidence}. */
    static Snapshot of(Iterable<Row> rows, String after, int size) {
        List<String> aggregates = new ArrayList<>();
        List<Mismatch> mismatches = new ArrayList<>();
        for (Row row : rows) {
            aggregates.add(row.getString("id"));
            if (row.getBoolean("broken")) {
                mismatches.add(new Mismatch(row.getString("id"), row.getString("evidence")));
            }
        }
        return new Snapshot(after, aggregates.size() < size, aggregates, mismatches);
    }

    /** Whether the aggregate would be on this page if it existed. */
    boolean covers(String aggregate) {
        return aggregate.compareTo(after) > 0 && (toTheEnd || aggregate.compareTo(aggregates.getLast()) <= 0);
    }

    /** The aggregates that violate the invariant. */
    Stream<String> violators() {
        return mismatches.stream().map(Mismatch::aggregate);
    }
}
