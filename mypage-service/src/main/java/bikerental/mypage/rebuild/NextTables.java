package bikerental.mypage.rebuild;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jboss.logging.Logger;

import java.time.Duration;

/**
 * The second set of the page's tables: made beside the one that serves, and put in its place. Its connection holds the claim that lets one
 * rebuild run at a time, and dies with it.
 *
 * <p>The advisory lock binds a rebuild to one PostgreSQL node, as the relay's does the outbox.
 */
final class NextTables {
    private static final Logger LOG = Logger.getLogger(NextTables.class);

    /** Where they are until they take the place of {@code page}. */
    static final String SCHEMA = "page_next";

    /** Any number that nothing else in this database locks. */
    private static final long CLAIM = 0x9a6eL;

    private final PgConnection connection;

    NextTables(PgConnection connection) {
        this.connection = connection;
    }

    Uni<Void> claim() {
        return connection
                .preparedQuery("select pg_try_advisory_lock($1)")
                .execute(Tuple.of(CLAIM))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .invoke(claimed -> {
                    if (!claimed) {
                        throw new IllegalStateException("Another rebuild is under way.");
                    }
                })
                .replaceWithVoid();
    }

    /** Empty ones, like those that serve; what an earlier rebuild left behind is dropped first. */
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

    /** Tells the planner what is in them: it would otherwise find out a minute after they have begun to serve. */
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

    /** From here on nobody writes to the tables that serve; they are read as before. */
    Uni<Void> stopWriters(Duration longest) {
        return run("""
                begin;
                set local lock_timeout = %1$d;
                set local idle_in_transaction_session_timeout = %1$d;
                do $$
                begin
                  execute (select 'lock table ' || string_agg(format('page.%%I', tablename), ', ' order by tablename)
                                  || ' in exclusive mode'
                             from pg_tables where schemaname = 'page');
                end $$""".formatted(longest.toMillis()));
    }

    /** Puts them in the place of those that serve, and lets everyone who watches look anew. */
    Uni<Void> takeThePlace() {
        return requireTheSameColumns().chain(() -> run("""
                alter schema page rename to page_old;
                alter schema page_next rename to page;
                select pg_notify('my_page', 'everything');
                commit"""));
    }

    /** Those that could not be dropped are in nobody's way: the next rebuild does it. */
    Uni<Void> dropTheOld() {
        return run("drop schema page_old cascade")
                .onFailure()
                .invoke(failure -> LOG.warnf("The old tables are left in the schema page_old: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** A newer version of the service may have changed the tables while they were being filled. */
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
                        throw new IllegalStateException("The tables were changed by a migration meanwhile.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> run(String statements) {
        return connection.query(statements).execute().replaceWithVoid();
    }
}
