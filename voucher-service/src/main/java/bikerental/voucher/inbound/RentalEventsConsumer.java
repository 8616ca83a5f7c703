package bikerental.voucher.inbound;

import bikerental.kit.events.EventConsumption;
import bikerental.kit.events.RentalEvents;
import bikerental.kit.events.UnprocessableEvent;
import bikerental.rental.v1.Rental;
import bikerental.voucher.application.RestoreVoucherWhenRentalFails;
import bikerental.voucher.wire.EndedRentals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

import java.util.List;

/** Consumes rental events from Kafka and applies {@link RestoreVoucherWhenRentalFails} to their state. */
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
                message, RentalEvents.TYPES, event -> policy.apply(EndedRentals.in(List.of(valid(event.state())))));
    }

    private static Rental valid(Rental rental) {
        if (!EndedRentals.isValid(rental)) {
            throw new UnprocessableEvent("The rental has no valid ids or no known state");
        }
        return rental;
    }
}
