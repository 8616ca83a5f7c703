package bikerental.edge.web;

import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

class TokenBucketTest {
    private static final long NOW = Long.MAX_VALUE - 5_000_000_000L;

    private final TokenBucket bucket = new TokenBucket(10, 3, NOW);

    @Test
    void aFullBucketGivesAllItsTokensAtOnce() {
        assertThat(takes(3, NOW)).isZero();
        assertThat(bucket.take(NOW)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void refillsAtAConstantRate() {
        takes(3, NOW);

        assertThat(bucket.take(after(99))).isEqualTo(Duration.ofMillis(1));
        assertThat(bucket.take(after(100))).isZero();
        assertThat(bucket.take(after(100))).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void aRefusedRequestTakesNoToken() {
        takes(3, NOW);
        for (int i = 0; i < 1_000; i++) {
            bucket.take(after(50));
        }

        assertThat(bucket.take(after(100))).isZero();
    }

    @Test
    void holdsNoMoreThanItsCapacity() {
        long muchLater = after(60_000);

        assertThat(takes(3, muchLater)).isZero();
        assertThat(bucket.take(muchLater)).isPositive();
    }

    private Duration takes(int times, long now) {
        Duration longest = Duration.ZERO;
        for (int i = 0; i < times; i++) {
            Duration delay = bucket.take(now);
            longest = delay.compareTo(longest) > 0 ? delay : longest;
        }
        return longest;
    }

    private static long after(long millis) {
        return NOW + Duration.ofMillis(millis).toNanos();
    }
}
