package bikerental.voucher.inbound;

import bikerental.kit.events.EventConsumption;
import bikerental.kit.events.UnprocessableEvent;
import bikerental.kit.events.UserEvents;
import bikerental.kit.events.UserOnTopic;
import bikerental.kit.grpc.FieldRules;
import bikerental.voucher.application.CloseBalanceWhenUserWithdraws;
import bikerental.voucher.domain.CustomerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears what becomes of users, and lets {@link CloseBalanceWhenUserWithdraws} act on those who have withdrawn. */
@ApplicationScoped
public class UserEventsConsumer {
    private final EventConsumption consumption;
    private final CloseBalanceWhenUserWithdraws policy;

    UserEventsConsumer(EventConsumption consumption, CloseBalanceWhenUserWithdraws policy) {
        this.consumption = consumption;
        this.policy = policy;
    }

    @Incoming("user-events")
    Uni<Void> on(Message<byte[]> message) {
        return consumption.consume(message, UserEvents.TYPES, event -> apply(event.state()));
    }

    /** Whoever stays is none of our business, malformed or not: their details must not end among our dead letters. */
    private Uni<Void> apply(UserOnTopic user) {
        return user.withdrawn() ? policy.apply(idOf(user)) : Uni.createFrom().voidItem();
    }

    private static CustomerId idOf(UserOnTopic user) {
        if (!FieldRules.isUuid(user.userId())) {
            throw new UnprocessableEvent("A user without an id");
        }
        return CustomerId.of(user.userId());
    }
}
