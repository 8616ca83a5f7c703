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

/** Who watches on this replica: so many of one customer and so many in all. */
@ApplicationScoped
public class Watchers {
    private final Map<CustomerId, Deque<Watcher>> byCustomer = new HashMap<>();
    private final WatchConfig config;
    private int count;

    Watchers(WatchConfig config, MeterRegistry meters) {
        this.config = config;
        meters.gauge("bikerental.mypage.watchers", this, Watchers::count);
    }

    /** How many streams are open. */
    public synchronized int count() {
        return count;
    }

    /** Adds a watcher if there is room, at the cost of the customer's oldest where they have too many. */
    boolean add(Watcher watcher) {
        boolean added = enrolled(watcher);
        if (added) {
            oldestBeyondLimit(watcher.customer()).ifPresent(Watcher::end);
        }
        return added;
    }

    synchronized void remove(Watcher watcher) {
        Deque<Watcher> siblings = byCustomer.getOrDefault(watcher.customer(), new ArrayDeque<>());
        if (siblings.remove(watcher)) {
            count--;
        }
        if (siblings.isEmpty()) {
            byCustomer.remove(watcher.customer());
        }
    }

    void customerTouched(CustomerId customer) {
        of(customer).forEach(Watcher::touched);
    }

    void bikeTouched(String bike) {
        forEach(watcher -> watcher.bikeTouched(bike));
    }

    /** Lets everyone begin anew. */
    void restart() {
        forEach(Watcher::restart);
    }

    /** Streams end before the requests under way are waited for: their clients go on at another replica. */
    void endAll(@Observes ShutdownDelayInitiatedEvent shutdown) {
        forEach(Watcher::end);
    }

    private synchronized boolean enrolled(Watcher watcher) {
        if (count >= config.streams()) {
            return false;
        }
        byCustomer.computeIfAbsent(watcher.customer(), _ -> new ArrayDeque<>()).addLast(watcher);
        count++;
        return true;
    }

    private synchronized Optional<Watcher> oldestBeyondLimit(CustomerId customer) {
        Deque<Watcher> siblings = byCustomer.getOrDefault(customer, new ArrayDeque<>());
        return siblings.size() > config.streamsPerCustomer() ? Optional.of(siblings.getFirst()) : Optional.empty();
    }

    private synchronized List<Watcher> of(CustomerId customer) {
        return List.copyOf(byCustomer.getOrDefault(customer, new ArrayDeque<>()));
    }

    /** On a copy: what a watcher does may well end it. */
    private void forEach(Consumer<Watcher> action) {
        all().forEach(action);
    }

    private synchronized List<Watcher> all() {
        return byCustomer.values().stream().flatMap(Collection::stream).toList();
    }
}
