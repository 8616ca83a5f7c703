package bikerental.rental.inbound;

import bikerental.kit.events.Event;
import bikerental.kit.events.EventConsumption;
import bikerental.kit.events.UnprocessableEvent;
import bikerental.kit.events.UserEvents;
import bikerental.kit.events.UserOnTopic;
import bikerental.kit.grpc.FieldRules;
import bikerental.rental.application.EndRentalsWhenUserWithdraws;
import bikerental.rental.domain.CustomerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears what becomes of users. */
@ApplicationScoped
public class UserEventsConsumer {
    private final EventConsumption consumption;
    private final EndRentalsWhenUserWithdraws policy;

    UserEventsConsumer(EventConsumption consumption, EndRentalsWhenUserWithdraws policy) {
        this.consumption = consumption;
        this.policy = policy;
    }

    @Incoming("user-events")
    Uni<Void> consume(Message<byte[]> message) {
        return consumption.consume(message, UserEvents.TYPES, this::apply);
    }

    private Uni<Void> apply(Event<UserOnTopic> event) {
        if (!event.state().withdrawn()) {
            return Uni.createFrom().voidItem();
        }
        if (!FieldRules.isUuid(event.state().userId())) {
            throw new UnprocessableEvent(
                    "The user's id is not a UUID: " + event.state().userId());
        }
        return policy.apply(CustomerId.of(event.state().userId()));
    }
}
