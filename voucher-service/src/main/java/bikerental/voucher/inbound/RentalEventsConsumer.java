package bikerental.voucher.inbound;

import bikerental.kit.events.EventConsumption;
import bikerental.kit.events.RentalEvents;
import bikerental.kit.events.UnprocessableEvent;
import bikerental.rental.v1.Rental;
import bikerental.voucher.application.RestoreVoucherWhenRentalFails;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

import java.util.List;

/** Hears what becomes of rentals, and lets {@link RestoreVoucherWhenRentalFails} act on their state. */
@ApplicationScoped
public class RentalEventsConsumer {
    private final EventConsumption consumption;
    private final RestoreVoucherWhenRentalFails policy;

    RentalEventsConsumer(EventConsumption consumption, RestoreVoucherWhenRentalFails policy) {
        this.consumption = consumption;
        this.policy = policy;
    }

    @Incoming("rental-events")
    Uni<Void> on(Message<byte[]> message) {
        return consumption.consume(
                message, RentalEvents.TYPES, event -> policy.apply(EndedRentals.among(List.of(whole(event.state())))));
    }

    private static Rental whole(Rental rental) {
        if (!EndedRentals.isWhole(rental)) {
            throw new UnprocessableEvent("A rental without ids, or in a state that is not known here");
        }
        return rental;
    }
}
