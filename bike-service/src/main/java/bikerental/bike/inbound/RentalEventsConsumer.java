package bikerental.bike.inbound;

import bikerental.bike.application.ReleaseBikeWhenRentalEnds;
import bikerental.bike.domain.EndedRental;
import bikerental.kit.events.Event;
import bikerental.kit.events.EventConsumption;
import bikerental.kit.events.RentalEvents;
import bikerental.kit.events.UnprocessableEvent;
import bikerental.rental.v1.Rental;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

import java.util.Optional;

/** Hears from Kafka what becomes of rentals; only their ends matter here. */
@ApplicationScoped
public class RentalEventsConsumer {
    private final EventConsumption consumption;
    private final ReleaseBikeWhenRentalEnds releaseBike;

    RentalEventsConsumer(EventConsumption consumption, ReleaseBikeWhenRentalEnds releaseBike) {
        this.consumption = consumption;
        this.releaseBike = releaseBike;
    }

    @Incoming("rental-events")
    Uni<Void> on(Message<byte[]> message) {
        return consumption.consume(message, RentalEvents.TYPES, this::apply);
    }

    private Uni<Void> apply(Event<Rental> event) {
        return end(event)
                .map(releaseBike::whenEnds)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Optional<EndedRental> end(Event<Rental> event) {
        try {
            return RentalEnds.in(event.state());
        } catch (IllegalArgumentException broken) {
            throw new UnprocessableEvent("The rental in event " + event.id() + " breaks the contract", broken);
        }
    }
}
