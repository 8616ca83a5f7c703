package bikerental.mypage.watch;

import bikerental.kit.background.Background;
import bikerental.kit.background.Loop;
import bikerental.mypage.database.PageDatabase;
import bikerental.mypage.page.CustomerId;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.TimeUnit;

/**
 * Hears from the database which pages were touched, by whichever replica. What was touched while nobody listened is unknown, so whenever
 * the connection is new every watcher begins anew.
 */
@ApplicationScoped
class TouchedPages {
    private static final Logger LOG = Logger.getLogger(TouchedPages.class);
    private static final String PURPOSE = "mypage-listener";
    private static final String CUSTOMER = "customer:";
    private static final String BIKE = "bike:";
    private static final String EVERYTHING = "everything";

    private final PageDatabase database;
    private final Watchers watchers;
    private final Background background;
    private final WatchConfig config;
    private volatile @Nullable PgConnection connection;
    private volatile @Nullable Loop loop;

    TouchedPages(PageDatabase database, Watchers watchers, Background background, WatchConfig config) {
        this.database = database;
        this.watchers = watchers;
        this.background = background;
        this.config = config;
    }

    void start(@Observes StartupEvent startup) {
        if (config.enabled()) {
            loop = background.every("Listening for touched pages", config.listenInterval(), this::keepListening);
        }
    }

    private Uni<Void> keepListening() {
        PgConnection present = connection;
        return present == null ? listen() : test(present);
    }

    private Uni<Void> listen() {
        return database.connect(PURPOSE)
                .invoke(this::attend)
                .flatMap(fresh ->
                        fresh.query("listen my_page").execute().onFailure().invoke(() -> leave(fresh)))
                .invoke(watchers::restart)
                .replaceWithVoid();
    }

    private void attend(PgConnection fresh) {
        connection = fresh;
        fresh.notificationHandler(notification -> heard(notification.getPayload()));
        fresh.exceptionHandler(failure -> LOG.debug("The listening connection failed", failure));
        fresh.closeHandler(() -> forget(fresh));
    }

    /** A connection that was cut off somewhere on its way looks open for ever: only asking tells. */
    private Uni<Void> test(PgConnection present) {
        return Uni.createFrom()
                .completionStage(() -> present.getDelegate()
                        .query("select 1")
                        .execute()
                        .timeout(config.listenTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .toCompletionStage())
                .replaceWithVoid()
                .onFailure()
                .invoke(() -> leave(present));
    }

    /** Its closing is not waited for: the driver says goodbye first, and a dead peer never answers. */
    private void leave(PgConnection gone) {
        forget(gone);
        gone.closeAndForget();
    }

    private void forget(PgConnection gone) {
        Loop running = loop;
        if (connection == gone && running != null) {
            connection = null;
            running.trigger();
        }
    }

    private void heard(String touched) {
        if (touched.startsWith(CUSTOMER)) {
            watchers.customerTouched(new CustomerId(touched.substring(CUSTOMER.length())));
        } else if (touched.startsWith(BIKE)) {
            watchers.bikeTouched(touched.substring(BIKE.length()));
        } else if (touched.equals(EVERYTHING)) {
            watchers.restart();
        }
    }
}
