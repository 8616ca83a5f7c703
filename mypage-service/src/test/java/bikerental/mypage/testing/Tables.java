package bikerental.mypage.testing;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import static bikerental.kit.testing.Unis.await;

/** Direct access to the tables. */
@ApplicationScoped
public class Tables {
    private static final List<String> NAMES = List.of("my_details", "my_vouchers", "my_rental", "my_bike");

    private final Pool pool;

    Tables(Pool pool) {
        this.pool = pool;
    }

    /** One by one: locking several tables at once may deadlock with the service. */
    public void clear() {
        NAMES.forEach(table -> run("truncate " + table));
    }

    /** A hash of all rows with their physical location: an update that changes no value still moves its row. */
    public String hash() {
        return NAMES.stream()
                .map(table -> "select '" + table
                        + "' as name, row_to_json(t)::text as content, t.ctid::text as location from " + table + " t")
                .reduce((left, right) -> left + " union all " + right)
                .map(rows ->
                        single("select md5(string_agg(name || content || location, '|' order by name, content)) from ("
                                + rows + ") as everything"))
                .orElseThrow();
    }

    /** All rows, without their physical location. */
    public String contents() {
        return NAMES.stream()
                .map(table -> "select '" + table + "' as name, row_to_json(t)::text as content from " + table + " t")
                .reduce((left, right) -> left + " union all " + right)
                .map(rows -> single("select string_agg(name || content, E'\\n' order by name, content) from (" + rows
                        + ") as everything"))
                .orElseThrow();
    }

    /** Table, id and version of every row. */
    public Set<String> versions() {
        return run("""
                        select 'my_details ' || customer_id || ' ' || version from my_details
                        union all select 'my_vouchers ' || customer_id || ' ' || version from my_vouchers
                        union all select 'my_rental ' || rental_id || ' ' || version from my_rental
                        union all select 'my_bike ' || bike_id || ' ' || version from my_bike""").stream().map(row -> row.getString(0)).collect(Collectors.toSet());
    }

    public String single(String query) {
        return String.valueOf(run(query).getFirst().getValue(0));
    }

    public List<Row> run(String statement) {
        RowSet<Row> rows = await(() -> pool.query(statement).execute());
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }
}
