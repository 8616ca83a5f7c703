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

/** Accepts and confirms an artificial rental, in a transaction that is rolled back. */
@ApplicationScoped
class RentalWarmUp implements WarmUp {
    private final Transactions transactions;
    private final Rentals rentals;
    private final BikeQueues queues;

    RentalWarmUp(Transactions transactions, Rentals rentals, BikeQueues queues) {
        this.transactions = transactions;
        this.rentals = rentals;
        this.queues = queues;
    }

    @Override
    public Uni<Void> run() {
        BikeId artificial = new BikeId("warm-up-" + UUID.randomUUID());
        NewRental requested = new NewRental(RentalId.next(), new CustomerId(UUID.randomUUID()), artificial, "warm-up");
        return transactions.run((_, transaction) -> {
            transaction.markForRollback();
            return rentals.accept(requested)
                    .flatMap(outcome -> outcome instanceof Accepted accepted
                            ? confirm(accepted)
                            : Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> confirm(Accepted accepted) {
        return queues.decide(accepted.lease().orElseThrow(), accepted.rental(), PendingRental::confirm)
                .replaceWithVoid();
    }
}
