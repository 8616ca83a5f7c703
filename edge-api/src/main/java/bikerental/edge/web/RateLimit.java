package bikerental.edge.web;

import bikerental.edge.problem.TooManyRequests;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Limits the request rate of each caller. */
@ApplicationScoped
public class RateLimit {
    private final EdgeConfig.RateLimit config;
    private final Map<String, TokenBucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
            return size() > config.callers();
        }
    };

    RateLimit(EdgeConfig config) {
        this.config = config.rateLimit();
    }

    /** Counts a request of this caller; the result is present if it exceeds the limit. */
    Optional<TooManyRequests> count(String caller) {
        Duration delay = take(caller, System.nanoTime());
        return delay.isPositive() ? Optional.of(new TooManyRequests(delay)) : Optional.empty();
    }

    synchronized Duration take(String caller, long now) {
        return buckets.computeIfAbsent(caller, _ -> new TokenBucket(config.perSecond(), config.burst(), now))
                .take(now);
    }

    synchronized int callers() {
        return buckets.size();
    }
}
