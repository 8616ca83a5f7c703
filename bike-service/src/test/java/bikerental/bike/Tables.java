package bikerental.bike;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Direct access to the service's tables. */
@ApplicationScoped
public class Tables {
    private final AgroalDataSource database;

    Tables(AgroalDataSource database) {
        this.database = database;
    }

    /** Copies each outbox row, in the same transaction, to a table from which the relay does not delete it. */
    @PostConstruct
    void recordOutbox() {
        run("create table if not exists recorded_outbox (like outbox)");
        run("""
                create or replace function record_outbox() returns trigger language plpgsql as $$
                begin
                    insert into recorded_outbox select new.*;
                    return new;
                end $$""");
        run("""
                create or replace trigger record_outbox after insert on outbox
                for each row execute function record_outbox()""");
    }

    /** One table at a time: locking several at once could deadlock with the service. */
    public void empty() {
        Stream.of("bike", "reservation", "outbox", "recorded_outbox", "idempotency")
                .forEach(table -> run("truncate " + table));
    }

    public void run(String statement) {
        try (Connection connection = database.getConnection();
                Statement open = connection.createStatement()) {
            open.execute(statement);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The first column of a query's result. */
    public List<String> query(String query) {
        try (Connection connection = database.getConnection();
                Statement open = connection.createStatement();
                ResultSet found = open.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
