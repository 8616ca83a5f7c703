package bikerental.mypage.watch;

import bikerental.kit.background.Background;
import bikerental.mypage.page.CustomerId;
import bikerental.mypage.page.Pages;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a customer watch their page: it is read when the stream begins and whenever something on it was touched. */
@ApplicationScoped
public class Watching {
    private static final int ONE_AT_A_TIME = 1;

    private final Pages pages;
    private final Watchers watchers;
    private final Background background;
    private final Vertx vertx;
    private final WatchConfig config;
    private final Turns turns;

    Watching(Pages pages, Watchers watchers, Background background, Vertx vertx, WatchConfig config) {
        this.pages = pages;
        this.watchers = watchers;
        this.background = background;
        this.vertx = vertx;
        this.config = config;
        this.turns = new Turns(vertx, config.readsAtOnce());
    }

    /**
     * The customer's page, first as it is now and then as it changes. A watcher is registered before the first reading, so that no change
     * falls between the two.
     *
     * @throws TooManyWatchers through the stream, where there is no room
     */
    public Multi<View> watch(CustomerId customer, ClientPace pace) {
        Context stream = vertx.getOrCreateContext();
        return Multi.createFrom()
                .<Watcher>emitter(looks -> begin(new Watcher(customer, looks), looks), BackPressureStrategy.LATEST)
                .emitOn(step -> stream.runOnContext(_ -> step.run()), ONE_AT_A_TIME)
                .onItem()
                .transformToUniAndConcatenate(watcher -> pace.ready().chain(() -> look(watcher)));
    }

    private void begin(Watcher watcher, MultiEmitter<? super Watcher> looks) {
        if (!watchers.add(watcher)) {
            looks.fail(new TooManyWatchers());
            return;
        }
        long timer = vertx.setTimer(config.longest().toMillis(), _ -> watcher.end());
        looks.onTermination(() -> {
            vertx.cancelTimer(timer);
            watchers.remove(watcher);
        });
        watcher.touched();
    }

    /** Apart from the stream: a client that goes away in the middle of a reading must not take the database session with it. */
    private Uni<View> look(Watcher watcher) {
        watcher.look();
        return background
                .detached(() -> turns.take(() -> pages.of(watcher.customer())))
                .map(watcher::seen);
    }
}
