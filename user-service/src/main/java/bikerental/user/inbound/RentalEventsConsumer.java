package bikerental.user.inbound;

import bikerental.kit.events.EventConsumption;
import bikerental.kit.events.RentalEvents;
import bikerental.kit.events.UnprocessableEvent;
import bikerental.kit.grpc.FieldRules;
import bikerental.rental.v1.Rental;
import bikerental.user.application.TrackActiveRentals;
import bikerental.user.domain.RentalUpdate;
import bikerental.user.domain.RentalUpdate.Progress;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

import java.util.Optional;
import java.util.UUID;

/** Consumes rental events. */
@ApplicationScoped
public class RentalEventsConsumer {
    private final EventConsumption consumption;
    private final TrackActiveRentals policy;

    RentalEventsConsumer(EventConsumption consumption, TrackActiveRentals policy) {
        this.consumption = consumption;
        this.policy = policy;
    }

    @Incoming("rental-events")
    Uni<Void> on(Message<byte[]> message) {
        return consumption.consume(message, RentalEvents.TYPES, event -> apply(event.state()));
    }

    private Uni<Void> apply(Rental rental) {
        return progressOf(rental)
                .map(progress -> policy.on(updateOf(rental, progress)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The progress of the rental; empty while it is PENDING and has never held a bike. */
    static Optional<Progress> progressOf(Rental rental) {
        return switch (rental.getState()) {
            case RENTAL_STATE_PENDING -> Optional.empty();
            case RENTAL_STATE_ACTIVE -> Optional.of(Progress.ACTIVE);
            case RENTAL_STATE_REJECTED, RENTAL_STATE_EXPIRED, RENTAL_STATE_CANCELLED, RENTAL_STATE_RETURNED ->
                Optional.of(Progress.ENDED);
            case RENTAL_STATE_UNSPECIFIED, UNRECOGNIZED ->
                throw new UnprocessableEvent("Unknown rental state: " + rental.getStateValue());
        };
    }

    private static RentalUpdate updateOf(Rental rental, Progress progress) {
        return new RentalUpdate(
                uuid(rental.getId()), new UserId(uuid(rental.getCustomerId())), progress, rental.getVersion());
    }

    private static UUID uuid(String text) {
        if (!FieldRules.isUuid(text)) {
            throw new UnprocessableEvent("The rental has an id that is not a UUID");
        }
        return UUID.fromString(text);
    }
}
