package bikerental.rental.application;

import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RentalId;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static bikerental.rental.application.CoreDesk.someBike;
import static bikerental.rental.application.CoreDesk.someCustomer;
import static bikerental.rental.application.CoreOnFakes.done;
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
        PendingRental other = abandoned(someBike());

        core.sweepQueues.start(new StartupEvent());

        awaitActive(other);
    }

    private PendingRental abandoned(BikeId bike) {
        NewRental asked = new NewRental(RentalId.next(), someCustomer(), bike, "");
        PendingRental rental = ((AcceptOutcome.Accepted) done(core.rentals.accept(asked))).rental();
        core.tables.queue(bike).lapsed = true;
        return rental;
    }

    private void awaitActive(PendingRental rental) {
        await().until(() -> core.now(rental) instanceof ActiveRental);
    }
}
