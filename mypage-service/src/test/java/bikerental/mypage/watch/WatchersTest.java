package bikerental.mypage.watch;

import bikerental.mypage.page.CustomerId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

class WatchersTest {
    private static final CustomerId ALICE = new CustomerId("alice");
    private static final CustomerId BOB = new CustomerId("bob");

    private final Watchers watchers = new Watchers(new Limits(2, 3), new SimpleMeterRegistry());

    @Test
    void touchesEveryStreamOfACustomerAndNobodyElse() {
        Stream first = added(ALICE);
        Stream second = added(ALICE);
        Stream another = added(BOB);

        watchers.customerTouched(ALICE);

        first.assertLooks(1);
        second.assertLooks(1);
        another.assertLooks(0);
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
    void hasNoRoomBeyondItsLimit() {
        added(ALICE);
        added(ALICE);
        added(BOB);

        assertThat(watchers.add(Stream.of(BOB).watcher())).isFalse();
        assertThat(watchers.count()).isEqualTo(3);
    }

    @Test
    void hasRoomAgainWhenSomebodyHasGone() {
        Stream gone = added(ALICE);
        added(BOB);
        added(BOB);

        watchers.remove(gone.watcher());

        assertThat(watchers.add(Stream.of(ALICE).watcher())).isTrue();
    }

    @Test
    void forgetsWhoHasGone() {
        Stream gone = added(ALICE);

        watchers.remove(gone.watcher());
        watchers.remove(gone.watcher());
        watchers.customerTouched(ALICE);

        gone.assertLooks(0);
        assertThat(watchers.count()).isZero();
    }

    @Test
    void letsEveryoneBeginAnew() {
        Stream first = added(ALICE);
        Stream second = added(BOB);

        watchers.restart();

        first.assertLooks(1);
        second.assertLooks(1);
    }

    private Stream added(CustomerId customer) {
        Stream stream = Stream.of(customer);
        assertThat(watchers.add(stream.watcher())).isTrue();
        return stream;
    }

    private record Limits(int streamsPerCustomer, int streams) implements WatchConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration longest() {
            return Duration.ofMinutes(5);
        }

        @Override
        public int readsAtOnce() {
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
