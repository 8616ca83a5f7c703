package bikerental.mypage.rebuild;

import bikerental.mypage.database.PageDatabase;
import bikerental.mypage.projection.Replay;
import bikerental.mypage.projection.Replayed;
import bikerental.mypage.topics.TopicReader;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Rebuilds the page's tables from the topics. The live tables stay untouched until the new ones contain everything that
 * is in them; then the new ones replace them. Any failure before that leaves the page unchanged.
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

    /** Rebuilds the tables and returns the number of messages. */
    public Uni<Replayed> run() {
        return database.connect(PURPOSE)
                .flatMap(connection -> locked(connection).onTermination().call(connection::close));
    }

    private Uni<Replayed> locked(PgConnection connection) {
        ShadowTables tables = new ShadowTables(connection);
        return tables.lock()
                .chain(() -> TopicReader.fromTheBeginning(bootstrapServers, Replay.topics()))
                .flatMap(log -> filled(tables, log).onTermination().call(log::close));
    }

    private Uni<Replayed> filled(ShadowTables tables, TopicReader log) {
        Pool pool = database.poolOn(ShadowTables.SCHEMA, PURPOSE);
        return tables.create()
                .chain(() -> exchanged(tables, new Refill(log, new Replay(pool))))
                .onTermination()
                .call(pool::close);
    }

    /**
     * The second refill applies what arrived during the first, so that writers wait only for what arrived during the
     * second.
     */
    private Uni<Replayed> exchanged(ShadowTables tables, Refill refill) {
        return refill.toTheEnd()
                .call(tables::analyse)
                .flatMap(first -> refill.toTheEnd().map(first::plus))
                .call(() -> tables.lockWriters(config.maxLockTime()))
                .flatMap(before -> refill.toTheEnd().map(before::plus))
                .call(tables::swapIn)
                .call(tables::dropOld);
    }
}
