package bikerental.rental.application;

import bikerental.rental.TestClock;
import bikerental.rental.application.AcceptOutcome.Accepted;
import bikerental.rental.application.BikeQueues.Head;
import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The core's tables, with short methods for frequent steps of tests; each step is complete when it returns. */
public final class CoreDesk {
    /** The operations that depend on the implementation. */
    public interface Keeper {
        /** Runs a step to its end, as a separate call. */
        <T> T await(Supplier<Uni<T>> step);

        /** Lets the current lease on a queue expire. */
        void expireLease(BikeId bike);

        /** A value that grows with each renewal of the lease. */
        long renewed(BikeId bike);
    }

    final Rentals rentals;
    final BikeQueues queues;
    final TestClock clock;
    private final Keeper keeper;

    public CoreDesk(Rentals rentals, BikeQueues queues, TestClock clock, Keeper keeper) {
        this.rentals = rentals;
        this.queues = queues;
        this.clock = clock;
        this.keeper = keeper;
    }

    static CoreDesk inMemory() {
        TestClock clock = new TestClock();
        InMemoryTables tables = new InMemoryTables(clock);
        return new CoreDesk(new InMemoryRentals(tables), new InMemoryBikeQueues(tables), clock, new Keeper() {
            @Override
            public <T> T await(Supplier<Uni<T>> step) {
                return step.get().await().indefinitely();
            }

            @Override
            public void expireLease(BikeId bike) {
                tables.queue(bike).expired = true;
            }

            @Override
            public long renewed(BikeId bike) {
                return tables.queue(bike).renewals;
            }
        });
    }

    public static CustomerId someCustomer() {
        return new CustomerId(UUID.randomUUID());
    }

    public static BikeId someBike() {
        return new BikeId("bike-" + UUID.randomUUID());
    }

    <T> T await(Supplier<Uni<T>> step) {
        return keeper.await(step);
    }

    void expireLease(BikeId bike) {
        keeper.expireLease(bike);
    }

    long renewed(BikeId bike) {
        return keeper.renewed(bike);
    }

    AcceptOutcome accept(CustomerId customer, BikeId bike, String requestId) {
        return await(() -> rentals.accept(new NewRental(RentalId.next(), customer, bike, requestId)));
    }

    Accepted accept(BikeId bike) {
        return (Accepted) accept(someCustomer(), bike, "");
    }

    PendingRental accepted(BikeId bike) {
        return accept(bike).rental();
    }

    PendingRental accepted(CustomerId customer, BikeId bike) {
        return ((Accepted) accept(customer, bike, "")).rental();
    }

    /** A ride on a new bike. */
    ActiveRental ride(CustomerId customer) {
        Accepted accepted = (Accepted) accept(customer, someBike(), "");
        return (ActiveRental) decide(accepted.lease().orElseThrow(), accepted.rental(), PendingRental::confirm)
                .written()
                .orElseThrow();
    }

    Optional<Lease> acquire(BikeId bike) {
        return await(() -> queues.acquire(bike));
    }

    Optional<Head> head(Lease lease) {
        return await(() -> queues.head(lease));
    }

    BikeQueues.Decided decide(Lease lease, PendingRental head, BiFunction<PendingRental, Instant, Rental> decision) {
        return await(() -> queues.decide(lease, head, decision));
    }

    Optional<Head> stall(Lease lease, PendingRental head, String why, boolean unexpected) {
        return await(() -> queues.stall(lease, head, new Decision.Undecided(why, unexpected)));
    }

    Ending end(RentalId rental, BiFunction<Rental, Instant, Ending> step) {
        return await(() -> rentals.end(rental, Optional.empty(), step));
    }

    Ending cancel(Rental rental) {
        return end(rental.id(), CoreDesk::cancelled);
    }

    static Ending cancelled(Rental rental, Instant at) {
        return switch (rental) {
            case PendingRental pending -> new Ending.Ends(pending.cancel(at));
            case ActiveRental active -> new Ending.Ends(active.cancel(at));
            case EndedRental ended -> new Ending.AlreadyEnded(ended);
        };
    }

    List<RentalId> withdraw(CustomerId customer) {
        return await(() -> rentals.withdraw(customer, clock.instant()));
    }

    Rental now(Rental rental) {
        return listed(rental).rental();
    }

    ListedRental listed(Rental rental) {
        return await(() -> rentals.find(rental.id(), rental.request().customer()))
                .orElseThrow();
    }

    int positionOf(Rental rental) {
        return listed(rental).queuePosition().orElseThrow();
    }

    ListedRental answerNow(Rental rental, boolean remember) {
        return await(() -> rentals.answerNow(rental.id(), remember));
    }

    List<Observation> observe(Rental... seen) {
        return await(() -> queues.observe(List.of(seen).stream().map(Rental::id).toList()));
    }

    List<BikeId> waiting() {
        return await(() -> queues.waiting(1_000));
    }
}
