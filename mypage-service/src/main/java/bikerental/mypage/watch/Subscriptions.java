package bikerental.mypage.watch;

import bikerental.mypage.page.CustomerId;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The open streams on this replica, limited per customer and in total. */
@ApplicationScoped
public class Subscriptions {
    private final Map<CustomerId, Deque<Subscription>> byCustomer = new HashMap<>();
    private final WatchConfig config;
    private int count;

    Subscriptions(WatchConfig config, MeterRegistry meters) {
        this.config = config;
        meters.gauge("bikerental.mypage.subscriptions", this, Subscriptions::count);
    }

    /** The number of open streams. */
    public synchronized int count() {
        return count;
    }

    /** Adds a subscription if there is room. Ends the oldest one of a customer who has too many. */
    boolean add(Subscription subscription) {
        boolean added = addIfRoom(subscription);
        if (added) {
            oldestBeyondLimit(subscription.customer()).ifPresent(Subscription::end);
        }
        return added;
    }

    synchronized void remove(Subscription subscription) {
        Deque<Subscription> siblings = byCustomer.getOrDefault(subscription.customer(), new ArrayDeque<>());
        if (siblings.remove(subscription)) {
            count--;
        }
        if (siblings.isEmpty()) {
            byCustomer.remove(subscription.customer());
        }
    }

    void customerChanged(CustomerId customer) {
        of(customer).forEach(Subscription::pageChanged);
    }

    void bikeChanged(String bike) {
        forEach(subscription -> subscription.bikeChanged(bike));
    }

    /** Makes every subscription send its whole page again. */
    void restart() {
        forEach(Subscription::restart);
    }

    /**
     * Ends all streams before the shutdown waits for running requests, so that clients reconnect to another replica.
     */
    void endAll(@Observes ShutdownDelayInitiatedEvent shutdown) {
        forEach(Subscription::end);
    }

    private synchronized boolean addIfRoom(Subscription subscription) {
        if (count >= config.maxStreams()) {
            return false;
        }
        byCustomer
                .computeIfAbsent(subscription.customer(), _ -> new ArrayDeque<>())
                .addLast(subscription);
        count++;
        return true;
    }

    private synchronized Optional<Subscription> oldestBeyondLimit(CustomerId customer) {
        Deque<Subscription> siblings = byCustomer.getOrDefault(customer, new ArrayDeque<>());
        return siblings.size() > config.maxStreamsPerCustomer() ? Optional.of(siblings.getFirst()) : Optional.empty();
    }

    private synchronized List<Subscription> of(CustomerId customer) {
        return List.copyOf(byCustomer.getOrDefault(customer, new ArrayDeque<>()));
    }

    /** Iterates over a copy, since the action may remove the subscription. */
    private void forEach(Consumer<Subscription> action) {
        all().forEach(action);
    }

    private synchronized List<Subscription> all() {
        return byCustomer.values().stream().flatMap(Collection::stream).toList();
    }
}
