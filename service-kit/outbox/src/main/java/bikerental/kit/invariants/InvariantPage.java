package bikerental.kit.invariants;

import io.vertx.mutiny.sqlclient.Row;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The result of checking one page of aggregates.
 *
 * @param aggregates all that were checked, in order
 * @param violators those that break the invariant
 */
public record InvariantPage(List<String> aggregates, Set<String> violators) {
    /** Reads rows with the columns {@code id} and {@code broken}. */
    public static InvariantPage of(Iterable<Row> rows) {
        List<String> aggregates = new ArrayList<>();
        Set<String> violators = new LinkedHashSet<>();
        for (Row row : rows) {
            aggregates.add(row.getString("id"));
            if (Boolean.TRUE.equals(row.getBoolean("broken"))) {
                violators.add(row.getString("id"));
            }
        }
        return new InvariantPage(aggregates, violators);
    }
}
