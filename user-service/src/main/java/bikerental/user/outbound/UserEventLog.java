package bikerental.user.outbound;

import bikerental.kit.events.UserEvents;
import bikerental.kit.grpc.Times;
import bikerental.kit.outbox.Outbox;
import bikerental.user.application.UserMessages;
import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.UserId;
import bikerental.user.domain.WithdrawnUser;
import bikerental.user.v1.UserRegistered;
import bikerental.user.v1.UserUpdated;
import bikerental.user.v1.UserWithdrawn;
import com.google.protobuf.Message;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Instant;

/** Appends user events to the outbox, in the transaction of the change. */
@ApplicationScoped
class UserEventLog {
    private final Outbox outbox;
    private final Clock clock;

    UserEventLog(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> registered(RegisteredUser user) {
        return append(
                user.id(),
                UserRegistered.newBuilder().setUser(UserMessages.of(user)).build(),
                user.registeredAt());
    }

    Uni<Void> updated(RegisteredUser user) {
        return append(
                user.id(),
                UserUpdated.newBuilder().setUser(UserMessages.of(user)).build(),
                clock.instant());
    }

    Uni<Void> withdrawn(WithdrawnUser user) {
        UserWithdrawn event = UserWithdrawn.newBuilder()
                .setUserId(user.id().toString())
                .setVersion(user.version())
                .setWithdrawnAt(Times.of(user.withdrawnAt()))
                .build();
        return append(user.id(), event, user.withdrawnAt());
    }

    private Uni<Void> append(UserId id, Message event, Instant at) {
        return outbox.append(UserEvents.TOPIC, id.toString(), event, at);
    }
}
