package bikerental.mypage.watch;

import bikerental.mypage.page.CustomerId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.BackPressureStrategy;

import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;

/** A subscription without a client. */
record Stream(Subscription subscription, AssertSubscriber<Subscription> reads) {
    static Stream of(CustomerId customer) {
        return of(customer, Long.MAX_VALUE);
    }

    /** One whose client requests nothing yet. */
    static Stream slow(CustomerId customer) {
        return of(customer, 0);
    }

    private static Stream of(CustomerId customer, long demand) {
        AtomicReference<Subscription> subscription = new AtomicReference<>();
        AssertSubscriber<Subscription> reads = Multi.createFrom()
                .<Subscription>emitter(
                        emitter -> subscription.set(new Subscription(customer, emitter)), BackPressureStrategy.LATEST)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(demand));
        return new Stream(subscription.get(), reads);
    }

    void clientTakesEverything() {
        reads.request(Long.MAX_VALUE);
    }

    void assertReads(int count) {
        assertThat(reads.getItems()).hasSize(count);
    }

    void assertEnded() {
        reads.assertCompleted();
    }

    void assertOpen() {
        reads.assertNotTerminated();
    }
}
