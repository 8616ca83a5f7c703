package bikerental.mypage.rebuild;

import bikerental.mypage.database.PageDatabase;
import bikerental.mypage.projection.Replay;
import bikerental.mypage.projection.Replayed;
import bikerental.mypage.topics.TopicLog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the page's tables anew from the topics. Those that serve are left alone until the new ones have everything that is in them; then
 * they are exchanged. Whatever fails before leaves the page as it is.
 */
@ApplicationScoped
public class Rebuild {
    private static final String PURPOSE = "mypage-rebuild";

    private final PageDatabase database;
    private final RebuildConfig config;
    private final String bootstrapServers;

    Rebuild(
            PageDatabase database,
            RebuildConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.database = database;
        this.config = config;
        this.bootstrapServers = bootstrapServers;
    }

    /** Rebuilds the tables, and tells from how many messages. */
    public Uni<Replayed> run() {
        return database.connect(PURPOSE)
                .flatMap(connection -> claimed(connection).onTermination().call(connection::close));
    }

    private Uni<Replayed> claimed(PgConnection connection) {
        NextTables tables = new NextTables(connection);
        return tables.claim()
                .chain(() -> TopicLog.fromTheBeginning(bootstrapServers, Replay.topics()))
                .flatMap(log -> filled(tables, log).onTermination().call(log::close));
    }

    private Uni<Replayed> filled(NextTables tables, TopicLog log) {
        Pool pool = database.poolOn(NextTables.SCHEMA, PURPOSE);
        return tables.create()
                .chain(() -> exchanged(tables, new Refill(log, new Replay(pool))))
                .onTermination()
                .call(pool::close);
    }

    /** The second filling takes what happened during the first, so that writers stand still only for what happened during the second. */
    private Uni<Replayed> exchanged(NextTables tables, Refill refill) {
        return refill.toTheEnd()
                .call(tables::analyse)
                .flatMap(first -> refill.toTheEnd().map(first::plus))
                .call(() -> tables.stopWriters(config.longestStandstill()))
                .flatMap(before -> refill.toTheEnd().map(before::plus))
                .call(tables::takeThePlace)
                .call(tables::dropTheOld);
    }
}
