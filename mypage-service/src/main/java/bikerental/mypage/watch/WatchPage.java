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

/** A customer watches their page: it is read when the stream starts and after every change. */
@ApplicationScoped
public class WatchPage {
    private static final int ONE_AT_A_TIME = 1;

    private final Pages pages;
    private final Subscriptions subscriptions;
    private final Background background;
    private final Vertx vertx;
    private final WatchConfig config;
    private final ConcurrencyLimit readLimit;

    WatchPage(Pages pages, Subscriptions subscriptions, Background background, Vertx vertx, WatchConfig config) {
        this.pages = pages;
        this.subscriptions = subscriptions;
        this.background = background;
        this.vertx = vertx;
        this.config = config;
        this.readLimit = new ConcurrencyLimit(vertx, config.maxConcurrentReads());
    }

    /**
     * The customer's page: first as it is now, then after each change. The subscription is registered before the first
     * read, so that no change is missed.
     *
     * @throws TooManySubscriptions through the stream, if the replica has too many
     */
    public Multi<View> watch(CustomerId customer, ClientReadiness client) {
        Context context = vertx.getOrCreateContext();
        return Multi.createFrom()
                .<Subscription>emitter(
                        reads -> start(new Subscription(customer, reads), reads), BackPressureStrategy.LATEST)
                .emitOn(step -> context.runOnContext(_ -> step.run()), ONE_AT_A_TIME)
                .onItem()
                .transformToUniAndConcatenate(subscription -> client.ready().chain(() -> read(subscription)));
    }

    private void start(Subscription subscription, MultiEmitter<? super Subscription> reads) {
        if (!subscriptions.add(subscription)) {
            reads.fail(new TooManySubscriptions());
            return;
        }
        long timer = vertx.setTimer(config.maxDuration().toMillis(), _ -> subscription.end());
        reads.onTermination(() -> {
            vertx.cancelTimer(timer);
            subscriptions.remove(subscription);
        });
        subscription.pageChanged();
    }

    /** Detached from the stream: a client that disconnects during a read must not cancel the database session. */
    private Uni<View> read(Subscription subscription) {
        subscription.startRead();
        return background
                .detached(() -> readLimit.run(() -> pages.of(subscription.customer())))
                .map(subscription::finishRead);
    }
}
