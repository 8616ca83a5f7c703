package bikerental.rental.outbound;

import bikerental.kit.events.RentalEvents;
import bikerental.kit.outbox.Outbox;
import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.CancelledRental;
import bikerental.rental.domain.ExpiredRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RejectedRental;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.ReturnedRental;
import bikerental.rental.v1.BikeRented;
import bikerental.rental.v1.BikeReturned;
import bikerental.rental.v1.RentalAccepted;
import bikerental.rental.v1.RentalCancelled;
import bikerental.rental.v1.RentalExpired;
import bikerental.rental.v1.RentalRejected;
import bikerental.rental.wire.RentalMessages;
import com.google.protobuf.Message;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Appends the event of a transition to the outbox, in the transaction of the transition. */
@ApplicationScoped
class RentalEventWriter {
    private final Outbox outbox;

    RentalEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> append(Rental rental) {
        return outbox.append(
                RentalEvents.TOPIC,
                rental.id().toString(),
                eventOf(rental),
                rental.timeline().getLast().at());
    }

    private static Message eventOf(Rental rental) {
        var state = RentalMessages.of(rental);
        return switch (rental) {
            case PendingRental _ -> RentalAccepted.newBuilder().setRental(state).build();
            case ActiveRental _ -> BikeRented.newBuilder().setRental(state).build();
            case RejectedRental _ ->
                RentalRejected.newBuilder().setRental(state).build();
            case ExpiredRental _ -> RentalExpired.newBuilder().setRental(state).build();
            case CancelledRental _ ->
                RentalCancelled.newBuilder().setRental(state).build();
            case ReturnedRental _ -> BikeReturned.newBuilder().setRental(state).build();
        };
    }
}
