package bikerental.mypage.rebuild;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jboss.logging.Logger;

import java.time.Duration;

/**
 * The second set of the page's tables: built beside the live set, then swapped in. Its connection holds an advisory
 * lock, so that only one rebuild runs at a time; the lock ends with the connection.
 *
 * <p>The advisory lock binds a rebuild to one PostgreSQL node, as the relay's lock binds the outbox.
 */
final class ShadowTables {
    private static final Logger LOG = Logger.getLogger(ShadowTables.class);

    /** The schema of the new tables until they replace {@code page}. */
    static final String SCHEMA = "page_next";

    /** An arbitrary key that nothing else in this database locks. */
    private static final long LOCK_KEY = 0x9a6eL;

    private final PgConnection connection;

    ShadowTables(PgConnection connection) {
        this.connection = connection;
    }

    Uni<Void> lock() {
        return connection
                .preparedQuery("select pg_try_advisory_lock($1)")
                .execute(Tuple.of(LOCK_KEY))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .invoke(locked -> {
                    if (!locked) {
                        throw new IllegalStateException("Another rebuild is running.");
                    }
                })
                .replaceWithVoid();
    }

    /** Creates empty copies of the live tables, after dropping what an earlier rebuild left behind. */
    Uni<Void> create() {
        return run("""
                drop schema if exists page_next, page_old cascade;
                create schema page_next;
                do $$
                declare name text;
                begin
                  for name in select tablename from pg_tables where schemaname = 'page' loop
                    execute format('create table page_next.%1$I (like page.%1$I including all)', name);
                  end loop;
                end $$""");
    }

    /** Updates the planner statistics: autovacuum would do so only a minute after the swap. */
    Uni<Void> analyse() {
        return run("""
                do $$
                declare name text;
                begin
                  for name in select tablename from pg_tables where schemaname = 'page_next' loop
                    execute format('analyze page_next.%I', name);
                  end loop;
                end $$""");
    }

    /** Blocks writes to the live tables from here on. Reads continue. */
    Uni<Void> lockWriters(Duration maxLockTime) {
        return run("""
                begin;
                set local lock_timeout = %1$d;
                set local idle_in_transaction_session_timeout = %1$d;
                do $$
                begin
                  execute (select 'lock table ' || string_agg(format('page.%%I', tablename), ', ' order by tablename)
                                  || ' in exclusive mode'
                             from pg_tables where schemaname = 'page');
                end $$""".formatted(maxLockTime.toMillis()));
    }

    /** Replaces the live tables with the new ones and makes all subscriptions reload their page. */
    Uni<Void> swapIn() {
        return requireTheSameColumns().chain(() -> run("""
                alter schema page rename to page_old;
                alter schema page_next rename to page;
                select pg_notify('my_page', 'everything');
                commit"""));
    }

    /** A failure here is harmless: the next rebuild drops the old tables. */
    Uni<Void> dropOld() {
        return run("drop schema page_old cascade")
                .onFailure()
                .invoke(failure -> LOG.warnf("The old tables remain in the schema page_old: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** A newer version of the service may have migrated the live tables while the new ones were being filled. */
    private Uni<Void> requireTheSameColumns() {
        return connection
                .query("""
                        with columns as (
                          select table_schema, table_name, ordinal_position, column_name, data_type
                            from information_schema.columns)
                        select count(*)
                          from (select * from columns where table_schema = 'page') live
                          full join (select * from columns where table_schema = 'page_next') next
                         using (table_name, ordinal_position, column_name, data_type)
                         where live.table_schema is null or next.table_schema is null""")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .invoke(differences -> {
                    if (differences > 0) {
                        throw new IllegalStateException("A migration changed the tables during the rebuild.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> run(String statements) {
        return connection.query(statements).execute().replaceWithVoid();
    }
}
