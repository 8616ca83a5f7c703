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
 * Listens to the database for changed pages, whichever replica changed them. Changes during a lost connection are
 * unknown, so after each reconnect every subscription sends its whole page again.
 */
@ApplicationScoped
class PageChangeListener {
    private static final Logger LOG = Logger.getLogger(PageChangeListener.class);
    private static final String PURPOSE = "mypage-listener";
    private static final String CUSTOMER = "customer:";
    private static final String BIKE = "bike:";
    private static final String EVERYTHING = "everything";

    private final PageDatabase database;
    private final Subscriptions subscriptions;
    private final Background background;
    private final WatchConfig config;
    private volatile @Nullable PgConnection connection;
    private volatile @Nullable Loop loop;

    PageChangeListener(PageDatabase database, Subscriptions subscriptions, Background background, WatchConfig config) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.background = background;
        this.config = config;
    }

    void start(@Observes StartupEvent startup) {
        if (config.enabled()) {
            loop = background.every("Listening for page changes", config.listenInterval(), this::keepListening);
        }
    }

    private Uni<Void> keepListening() {
        PgConnection current = connection;
        return current == null ? listen() : test(current);
    }

    private Uni<Void> listen() {
        return database.connect(PURPOSE)
                .invoke(this::use)
                .flatMap(fresh ->
                        fresh.query("listen my_page").execute().onFailure().invoke(() -> drop(fresh)))
                .invoke(subscriptions::restart)
                .replaceWithVoid();
    }

    private void use(PgConnection fresh) {
        connection = fresh;
        fresh.notificationHandler(notification -> onNotification(notification.getPayload()));
        fresh.exceptionHandler(failure -> LOG.debug("The listening connection failed", failure));
        fresh.closeHandler(() -> clear(fresh));
    }

    /** A connection that was cut somewhere on the network still looks open: only a query reveals it. */
    private Uni<Void> test(PgConnection current) {
        return Uni.createFrom()
                .completionStage(() -> current.getDelegate()
                        .query("select 1")
                        .execute()
                        .timeout(config.listenTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .toCompletionStage())
                .replaceWithVoid()
                .onFailure()
                .invoke(() -> drop(current));
    }

    /** Does not wait for the close: the driver first sends a farewell message, which a dead peer never answers. */
    private void drop(PgConnection gone) {
        clear(gone);
        gone.closeAndForget();
    }

    private void clear(PgConnection gone) {
        Loop running = loop;
        if (connection == gone && running != null) {
            connection = null;
            running.trigger();
        }
    }

    private void onNotification(String payload) {
        if (payload.startsWith(CUSTOMER)) {
            subscriptions.customerChanged(new CustomerId(payload.substring(CUSTOMER.length())));
        } else if (payload.startsWith(BIKE)) {
            subscriptions.bikeChanged(payload.substring(BIKE.length()));
        } else if (payload.equals(EVERYTHING)) {
            subscriptions.restart();
        }
    }
}
