package bikerental.mypage.reconciliation;

import io.vertx.mutiny.sqlclient.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one statement saw of a page of aggregates.
 *
 * @param after where it began: behind this one
 * @param toTheEnd whether there are none behind
 * @param aggregates all that were looked at, in the order of their ids
 * @param mismatches those that do not fit
 */
record Sight(String after, boolean toTheEnd, List<String> aggregates, List<Mismatch> mismatches) {
    /** Rows with an {@code id}, whether it is {@code broken}, and the {@code evidence}. */
    static Sight of(Iterable<Row> rows, String after, int size) {
        List<String> aggregates = new ArrayList<>();
        List<Mismatch> mismatches = new ArrayList<>();
        for (Row row : rows) {
            aggregates.add(row.getString("id"));
            if (row.getBoolean("broken")) {
                mismatches.add(new Mismatch(row.getString("id"), row.getString("evidence")));
            }
        }
        return new Sight(after, aggregates.size() < size, aggregates, mismatches);
    }

    /** Whether an aggregate would have been seen, were it there. */
    boolean covers(String aggregate) {
        return aggregate.compareTo(after) > 0 && (toTheEnd || aggregate.compareTo(aggregates.getLast()) <= 0);
    }

    /** The aggregates that do not fit. */
    Stream<String> violators() {
        return mismatches.stream().map(Mismatch::aggregate);
    }
}
