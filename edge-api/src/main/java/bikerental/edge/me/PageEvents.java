package bikerental.edge.me;

import bikerental.edge.peers.Peer;
import bikerental.edge.web.CallerToken;
import bikerental.edge.web.EdgeConfig;
import bikerental.mypage.v1.MyPageService;
import bikerental.mypage.v1.MyPageServiceGrpc;
import bikerental.mypage.v1.WatchMyPageRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Streams of my page. They survive restarts of services, and end when the token expires, the client leaves or the edge
 * stops.
 */
@Singleton
class PageEvents {
    private static final Logger LOG = Logger.getLogger(PageEvents.class);

    private final Peer<MyPageService> mypage;
    private final EdgeConfig.Events config;
    private final SseEvents events;
    private final OutboundSseEvent end;
    private final BroadcastProcessor<OutboundSseEvent> closing = BroadcastProcessor.create();
    private final AtomicInteger open = new AtomicInteger();

    PageEvents(Peer<MyPageService> mypage, EdgeConfig config, SseEvents events, MeterRegistry metrics) {
        this.mypage = mypage;
        this.config = config.events();
        this.events = events;
        this.end = events.comment("end");
        metrics.gauge("bikerental.edge.event.streams", open);
    }

    /** The caller's page, followed by its changes. */
    Multi<OutboundSseEvent> of(CallerToken caller) {
        return Multi.createBy()
                .merging()
                .streams(changes(caller.subject()), heartbeats(), expiry(caller), closing)
                .select()
                .first(event -> event != end)
                .onSubscription()
                .invoke(open::incrementAndGet)
                .onTermination()
                .invoke(open::decrementAndGet);
    }

    /** Ends all streams, so that the edge does not wait for them when it stops. */
    void close(@Observes ShutdownDelayInitiatedEvent stopping) {
        closing.onNext(end);
    }

    private Multi<OutboundSseEvent> changes(String customerId) {
        return mypage.watch(
                        MyPageServiceGrpc.getWatchMyPageMethod(),
                        WatchMyPageRequest.getDefaultInstance(),
                        config.shortestPause(),
                        config.longestPause())
                .map(update -> events.update(customerId, update))
                .onOverflow()
                .buffer(config.waiting())
                .onFailure()
                .invoke(failure -> LOG.debug("A stream of my page failed", failure))
                .onFailure()
                .recoverWithCompletion()
                .onCompletion()
                .continueWith(end);
    }

    private Multi<OutboundSseEvent> heartbeats() {
        OutboundSseEvent heartbeat = events.comment("still here");
        return Multi.createFrom()
                .ticks()
                .startingAfter(config.heartbeat())
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(_ -> heartbeat);
    }

    private Multi<OutboundSseEvent> expiry(CallerToken caller) {
        Duration life = Duration.between(Clock.systemUTC().instant(), caller.expiresAt());
        return Uni.createFrom()
                .item(end)
                .onItem()
                .delayIt()
                .by(life.isPositive() ? life : Duration.ofMillis(1))
                .toMulti();
    }
}
