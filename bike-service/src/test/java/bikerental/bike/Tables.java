package bikerental.bike;

import bikerental.kit.testing.TestDatabase;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;

/** This service's tables. */
@Singleton
public class Tables extends TestDatabase {
    Tables(AgroalDataSource database) {
        super(database);
        recordOutbox();
    }

    /** Copies each outbox row, in the same transaction, to a table from which the relay does not delete it. */
    private void recordOutbox() {
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

    /** Empties all tables. */
    public void empty() {
        empty("bike", "reservation", "outbox", "recorded_outbox", "idempotency");
    }
}
