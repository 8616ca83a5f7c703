package bikerental.mypage.watch;

import bikerental.mypage.page.CustomerId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.BackPressureStrategy;

import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;

/** A stream as a watcher has it, without a client behind it. */
record Stream(Watcher watcher, AssertSubscriber<Watcher> looks) {
    static Stream of(CustomerId customer) {
        return of(customer, Long.MAX_VALUE);
    }

    /** One whose client takes nothing yet. */
    static Stream slow(CustomerId customer) {
        return of(customer, 0);
    }

    private static Stream of(CustomerId customer, long demand) {
        AtomicReference<Watcher> watcher = new AtomicReference<>();
        AssertSubscriber<Watcher> looks = Multi.createFrom()
                .<Watcher>emitter(emitter -> watcher.set(new Watcher(customer, emitter)), BackPressureStrategy.LATEST)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(demand));
        return new Stream(watcher.get(), looks);
    }

    void clientTakesEverything() {
        looks.request(Long.MAX_VALUE);
    }

    void assertLooks(int count) {
        assertThat(looks.getItems()).hasSize(count);
    }

    void assertEnded() {
        looks.assertCompleted();
    }

    void assertOpen() {
        looks.assertNotTerminated();
    }
}
