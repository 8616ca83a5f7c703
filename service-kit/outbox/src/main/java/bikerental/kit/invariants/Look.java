package bikerental.kit.invariants;

import io.vertx.mutiny.sqlclient.Row;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was seen of a page of aggregates.
 *
 * @param aggregates all that were looked at, in their order
 * @param violators those of which the invariant does not hold
 */
public record Look(List<String> aggregates, Set<String> violators) {
    /** Rows with an {@code id} and whether it is {@code broken}. */
    public static Look of(Iterable<Row> rows) {
        List<String> aggregates = new ArrayList<>();
        Set<String> violators = new LinkedHashSet<>();
        for (Row row : rows) {
            aggregates.add(row.getString("id"));
            if (Boolean.TRUE.equals(row.getBoolean("broken"))) {
                violators.add(row.getString("id"));
            }
        }
        return new Look(aggregates, violators);
    }
}
