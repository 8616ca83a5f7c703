package bikerental.edge.web;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitTest {
    private final RateLimit rateLimit = new RateLimit(new SmallRyeConfigBuilder()
            .withMapping(EdgeConfig.class)
            .withConverter(MemorySize.class, 100, new MemorySizeConverter())
            .withConverter(Duration.class, 100, new DurationConverter())
            .withDefaultValues(Map.of(
                    "bikerental.edge.sign-in-url", "http://sign-in.test",
                    "bikerental.edge.rate-limit.per-second", "1",
                    "bikerental.edge.rate-limit.burst", "2",
                    "bikerental.edge.rate-limit.callers", "100"))
            .build()
            .getConfigMapping(EdgeConfig.class));

    @Test
    void eachCallerHasItsOwnBucket() {
        assertThat(rateLimit.take("alice", 0)).isZero();
        assertThat(rateLimit.take("alice", 0)).isZero();
        assertThat(rateLimit.take("alice", 0)).isPositive();
        assertThat(rateLimit.take("bob", 0)).isZero();
    }

    @Test
    void dropsTheLeastRecentlySeenCallerFirst() {
        rateLimit.take("alice", 0);
        rateLimit.take("alice", 0);
        for (int i = 0; i < 99; i++) {
            rateLimit.take("caller " + i, 0);
        }
        assertThat(rateLimit.take("alice", 0)).isPositive();

        for (int i = 0; i < 1_000; i++) {
            rateLimit.take("another " + i, 0);
        }

        assertThat(rateLimit.callers()).isEqualTo(100);
        assertThat(rateLimit.take("alice", 0)).isZero();
    }

    @Test
    void returnsTheTimeUntilTheNextRequest() {
        rateLimit.count("alice");
        rateLimit.count("alice");

        assertThat(rateLimit.count("alice"))
                .hasValueSatisfying(
                        refused -> assertThat(refused.delay()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1)));
    }
}
