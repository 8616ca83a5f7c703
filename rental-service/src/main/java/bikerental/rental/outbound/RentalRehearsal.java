package bikerental.rental.outbound;

import bikerental.kit.outbox.Transactions;
import bikerental.kit.outbox.WarmUp;
import bikerental.rental.application.AcceptOutcome.Accepted;
import bikerental.rental.application.BikeQueues;
import bikerental.rental.application.NewRental;
import bikerental.rental.application.Rentals;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** Accepts and confirms a rental that nobody asked for, in one transaction that is rolled back. */
@ApplicationScoped
class RentalRehearsal implements WarmUp {
    private final Transactions transactions;
    private final Rentals rentals;
    private final BikeQueues queues;

    RentalRehearsal(Transactions transactions, Rentals rentals, BikeQueues queues) {
        this.transactions = transactions;
        this.rentals = rentals;
        this.queues = queues;
    }

    @Override
    public Uni<Void> run() {
        BikeId nobodys = new BikeId("rehearsal-" + UUID.randomUUID());
        NewRental asked = new NewRental(RentalId.next(), new CustomerId(UUID.randomUUID()), nobodys, "rehearsal");
        return transactions.run((_, transaction) -> {
            transaction.markForRollback();
            return rentals.accept(asked)
                    .flatMap(outcome -> outcome instanceof Accepted accepted
                            ? confirm(accepted)
                            : Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> confirm(Accepted accepted) {
        return queues.decide(accepted.claim().orElseThrow(), accepted.rental(), PendingRental::confirm)
                .replaceWithVoid();
    }
}
