package bikerental.rental.application;

import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The queues of the bikes in memory. */
final class InMemoryBikeQueues implements BikeQueues {
    private final InMemoryTables tables;

    InMemoryBikeQueues(InMemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Uni<Optional<Lease>> acquire(BikeId bike) {
        return tables.atOnce(
                () -> !tables.pendingOf(bike).isEmpty() && tables.queue(bike).isFree()
                        ? Optional.of(new Lease(bike, tables.queue(bike).acquire()))
                        : Optional.empty());
    }

    @Override
    public Uni<Optional<Head>> head(Lease lease) {
        return tables.atOnce(() -> tables.queue(lease.bike()).isHeldBy(lease) ? next(lease.bike()) : Optional.empty());
    }

    @Override
    public Uni<Decided> decide(Lease lease, PendingRental head, BiFunction<PendingRental, Instant, Rental> decision) {
        return tables.atOnce(() -> tables.queue(lease.bike()).isHeldBy(lease)
                ? new Decided(write(head, decision), next(lease.bike()))
                : new Decided(Optional.empty(), Optional.empty()));
    }

    private Optional<Rental> write(PendingRental head, BiFunction<PendingRental, Instant, Rental> decision) {
        BikeId bike = head.request().bike();
        if (!(tables.rentals.get(head.id()) instanceof PendingRental)) {
            return Optional.empty();
        }
        Rental decided = decision.apply(head, tables.queue(bike).tick(tables.clock.instant()));
        if (decided instanceof ActiveRental && isRented(bike)) {
            throw new IllegalStateException("A bike never has two live rentals");
        }
        tables.rentals.put(head.id(), decided);
        return Optional.of(decided);
    }

    private boolean isRented(BikeId bike) {
        return tables.rentals.values().stream()
                .anyMatch(rental -> rental instanceof ActiveRental
                        && rental.request().bike().equals(bike));
    }

    @Override
    public Uni<Optional<Head>> stall(Lease lease, PendingRental head, Decision.Undecided why) {
        return tables.atOnce(() -> {
            if (!tables.queue(lease.bike()).isHeldBy(lease)) {
                return Optional.empty();
            }
            if (!(tables.rentals.get(head.id()) instanceof PendingRental)) {
                return next(lease.bike());
            }
            tables.attempts.computeIfAbsent(head.id(), _ -> new ArrayList<>()).add(why);
            tables.queue(lease.bike()).release(tables.clock.instant());
            return Optional.empty();
        });
    }

    private Optional<Head> next(BikeId bike) {
        Optional<Head> next = tables.pendingOf(bike).stream().findFirst().map(this::head);
        if (next.isEmpty()) {
            tables.queue(bike).release(tables.clock.instant());
        } else {
            tables.queue(bike).renewals++;
        }
        return next;
    }

    private Head head(PendingRental rental) {
        return new Head(rental, (int) tables.attempts.getOrDefault(rental.id(), List.of()).stream()
                .filter(Decision.Undecided::unexpected)
                .count());
    }

    @Override
    public Uni<List<BikeId>> waiting(int most) {
        return tables.atOnce(() -> tables.queues.entrySet().stream()
                .filter(entry -> entry.getValue().isFree())
                .filter(entry -> !tables.pendingOf(entry.getKey()).isEmpty())
                .sorted(Comparator.comparing(entry -> entry.getValue().triedAt))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList());
    }

    @Override
    public Uni<List<Observation>> observe(Collection<RentalId> ids) {
        return tables.atOnce(() -> ids.stream()
                .map(tables.rentals::get)
                .filter(rental -> rental != null)
                .flatMap(this::observation)
                .toList());
    }

    private Stream<Observation> observation(Rental rental) {
        if (!(rental instanceof PendingRental)) {
            return Stream.of(new Observation.Decided(rental));
        }
        return tables.queue(rental.request().bike()).held
                ? Stream.empty()
                : Stream.of(new Observation.Stalled(rental.id()));
    }
}
