package bikerental.user.inbound;

import bikerental.kit.events.EventConsumption;
import bikerental.kit.events.RentalEvents;
import bikerental.kit.events.UnprocessableEvent;
import bikerental.kit.grpc.FieldRules;
import bikerental.rental.v1.Rental;
import bikerental.user.application.RememberWhoIsRenting;
import bikerental.user.domain.RentalNews;
import bikerental.user.domain.RentalNews.Progress;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

import java.util.Optional;
import java.util.UUID;

/** Hears what becomes of rentals. */
@ApplicationScoped
public class RentalEventsConsumer {
    private final EventConsumption consumption;
    private final RememberWhoIsRenting policy;

    RentalEventsConsumer(EventConsumption consumption, RememberWhoIsRenting policy) {
        this.consumption = consumption;
        this.policy = policy;
    }

    @Incoming("rental-events")
    Uni<Void> on(Message<byte[]> message) {
        return consumption.consume(message, RentalEvents.TYPES, event -> apply(event.state()));
    }

    private Uni<Void> apply(Rental rental) {
        return progressOf(rental)
                .map(progress -> policy.on(newsOf(rental, progress)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** How far it has come; nothing while it waits for its decision, when it neither holds a bike nor ever did. */
    static Optional<Progress> progressOf(Rental rental) {
        return switch (rental.getState()) {
            case RENTAL_STATE_PENDING -> Optional.empty();
            case RENTAL_STATE_ACTIVE -> Optional.of(Progress.ACTIVE);
            case RENTAL_STATE_REJECTED, RENTAL_STATE_EXPIRED, RENTAL_STATE_CANCELLED, RENTAL_STATE_RETURNED ->
                Optional.of(Progress.ENDED);
            case RENTAL_STATE_UNSPECIFIED, UNRECOGNIZED ->
                throw new UnprocessableEvent("A rental in a state that is not known here: " + rental.getStateValue());
        };
    }

    private static RentalNews newsOf(Rental rental, Progress progress) {
        return new RentalNews(
                uuid(rental.getId()), new UserId(uuid(rental.getCustomerId())), progress, rental.getVersion());
    }

    private static UUID uuid(String text) {
        if (!FieldRules.isUuid(text)) {
            throw new UnprocessableEvent("A rental with an id that is no UUID");
        }
        return UUID.fromString(text);
    }
}
