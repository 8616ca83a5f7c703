package bikerental.mypage.watch;

import bikerental.mypage.page.CustomerId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

class SubscriptionsTest {
    private static final CustomerId ALICE = new CustomerId("alice");
    private static final CustomerId BOB = new CustomerId("bob");

    private final Subscriptions subscriptions = new Subscriptions(new Limits(2, 3), new SimpleMeterRegistry());

    @Test
    void notifiesEveryStreamOfACustomerAndNoOther() {
        Stream first = added(ALICE);
        Stream second = added(ALICE);
        Stream another = added(BOB);

        subscriptions.customerChanged(ALICE);

        first.assertReads(1);
        second.assertReads(1);
        another.assertReads(0);
    }

    @Test
    void aFurtherStreamOfACustomerEndsTheirOldest() {
        Stream oldest = added(ALICE);
        Stream second = added(ALICE);
        Stream third = added(ALICE);

        oldest.assertEnded();
        second.assertOpen();
        third.assertOpen();
    }

    @Test
    void refusesStreamsBeyondItsLimit() {
        added(ALICE);
        added(ALICE);
        added(BOB);

        assertThat(subscriptions.add(Stream.of(BOB).subscription())).isFalse();
        assertThat(subscriptions.count()).isEqualTo(3);
    }

    @Test
    void hasRoomAgainAfterAStreamEnded() {
        Stream gone = added(ALICE);
        added(BOB);
        added(BOB);

        subscriptions.remove(gone.subscription());

        assertThat(subscriptions.add(Stream.of(ALICE).subscription())).isTrue();
    }

    @Test
    void forgetsEndedStreams() {
        Stream gone = added(ALICE);

        subscriptions.remove(gone.subscription());
        subscriptions.remove(gone.subscription());
        subscriptions.customerChanged(ALICE);

        gone.assertReads(0);
        assertThat(subscriptions.count()).isZero();
    }

    @Test
    void restartsEveryStream() {
        Stream first = added(ALICE);
        Stream second = added(BOB);

        subscriptions.restart();

        first.assertReads(1);
        second.assertReads(1);
    }

    private Stream added(CustomerId customer) {
        Stream stream = Stream.of(customer);
        assertThat(subscriptions.add(stream.subscription())).isTrue();
        return stream;
    }

    private record Limits(int maxStreamsPerCustomer, int maxStreams) implements WatchConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration maxDuration() {
            return Duration.ofMinutes(5);
        }

        @Override
        public int maxConcurrentReads() {
            return 1;
        }

        @Override
        public Duration listenInterval() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration listenTimeout() {
            return Duration.ofSeconds(1);
        }
    }
}
