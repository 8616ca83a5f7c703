package bikerental.rental.application;

import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RentalId;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static bikerental.rental.application.CoreDesk.someBike;
import static bikerental.rental.application.CoreDesk.someCustomer;
import static bikerental.rental.application.CoreOnFakes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SweepQueuesTest {
    private final CoreOnFakes core = new CoreOnFakes(Map.of("bikerental.rental.sweep-interval", "20ms"));

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void decidesWhatAHolderWhoWentAwayLeftBehind() {
        core.sweepQueues.start(new StartupEvent());

        awaitActive(abandoned(someBike()));
    }

    @Test
    void triesAgainWhatCouldNotBeAsked() {
        PendingRental rental = abandoned(someBike());
        core.vouchers.always(new Vouchers.Answer.NotAsked(new Decision.Later("voucher-service: away", false)));
        core.sweepQueues.start(new StartupEvent());
        await().until(() -> core.vouchers.asked.size() > 2);

        core.vouchers.always(new Vouchers.Answer.Spent());

        awaitActive(rental);
    }

    @Test
    void leavesTheOtherQueuesAloneWhenOneFails() {
        PendingRental broken = abandoned(someBike());
        PendingRental whole = abandoned(someBike());
        core.vouchers.answer(rental -> rental.equals(broken)
                ? Uni.createFrom().failure(new IllegalStateException("a bug"))
                : Uni.createFrom().item(new Vouchers.Answer.Spent()));

        core.sweepQueues.start(new StartupEvent());

        awaitActive(whole);
    }

    @Test
    void waitsForNoQueueThatHangs() {
        PendingRental hanging = abandoned(someBike());
        core.vouchers.answer(rental -> rental.equals(hanging)
                ? Uni.createFrom().nothing()
                : Uni.createFrom().item(new Vouchers.Answer.Spent()));
        core.sweepQueues.start(new StartupEvent());
        await().until(() -> !core.vouchers.asked.isEmpty());

        awaitActive(abandoned(someBike()));
    }

    @Test
    void decidesAFewAtATimeHoweverManySweepsThereAre() {
        Stream.generate(() -> abandoned(someBike())).limit(30).forEach(_ -> {});
        core.vouchers.answer(_ -> Uni.createFrom().nothing());
        core.sweepQueues.start(new StartupEvent());
        await().until(() -> core.vouchers.asked.size() == core.config.sweepConcurrency());

        IntStream.range(0, 20).forEach(_ -> {
            core.sweepQueues.trigger();
            done(core.queues.waiting(1));
        });

        assertThat(core.vouchers.asked).hasSize(core.config.sweepConcurrency());
    }

    @Test
    void goesOnAtOnceWhenOneSweepTookNotAll() {
        try (CoreOnFakes rare = new CoreOnFakes(
                Map.of("bikerental.rental.sweep-interval", "1h", "bikerental.rental.sweep-size", "10"))) {
            List<PendingRental> rentals =
                    Stream.generate(() -> abandoned(rare, someBike())).limit(35).toList();

            rare.sweepQueues.start(new StartupEvent());

            rentals.forEach(rental -> awaitActive(rare, rental));
        }
    }

    @Test
    void triesAFewOnlyWhileAPeerIsAway() {
        try (CoreOnFakes rare = new CoreOnFakes(
                Map.of("bikerental.rental.sweep-interval", "1h", "bikerental.rental.sweep-concurrency", "2"))) {
            Stream.generate(() -> abandoned(rare, someBike())).limit(50).forEach(_ -> {});
            rare.vouchers.always(new Vouchers.Answer.NotAsked(new Decision.Later("voucher-service: away", false)));

            rare.sweepQueues.start(new StartupEvent());

            await().until(() -> rare.vouchers.asked.size() >= 2);
            rare.vouchers.always(new Vouchers.Answer.Spent());
            rare.sweepQueues.trigger();
            await().until(() -> done(rare.queues.waiting(100)).isEmpty());
            assertThat(rare.vouchers.asked).hasSizeLessThan(60);
        }
    }

    private PendingRental abandoned(BikeId bike) {
        return abandoned(core, bike);
    }

    private static PendingRental abandoned(CoreOnFakes core, BikeId bike) {
        NewRental asked = new NewRental(RentalId.next(), someCustomer(), bike, "");
        PendingRental rental = ((AcceptOutcome.Accepted) done(core.rentals.accept(asked))).rental();
        core.tables.queue(bike).lapsed = true;
        return rental;
    }

    private void awaitActive(PendingRental rental) {
        awaitActive(core, rental);
    }

    private static void awaitActive(CoreOnFakes core, PendingRental rental) {
        await().until(() -> core.now(rental) instanceof ActiveRental);
    }
}
