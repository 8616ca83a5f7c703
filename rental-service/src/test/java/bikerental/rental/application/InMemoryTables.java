package bikerental.rental.application;

import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The state that {@link InMemoryRentals} and {@link InMemoryBikeQueues} share. One lock makes each step a transaction.
 */
final class InMemoryTables {
    final Map<RentalId, Rental> rentals = new LinkedHashMap<>();
    final Map<RentalId, NewRental> requests = new HashMap<>();
    final Map<RentalId, Integer> answered = new HashMap<>();
    final Map<RentalId, List<Decision.Undecided>> attempts = new HashMap<>();
    final Map<BikeId, InMemoryQueue> queues = new LinkedHashMap<>();
    final Set<CustomerId> withdrawn = new HashSet<>();
    final Clock clock;

    InMemoryTables(Clock clock) {
        this.clock = clock;
    }

    InMemoryQueue queue(BikeId bike) {
        return queues.computeIfAbsent(bike, _ -> new InMemoryQueue());
    }

    List<PendingRental> pendingOf(BikeId bike) {
        return rentals.values().stream()
                .filter(rental -> rental.request().bike().equals(bike))
                .filter(PendingRental.class::isInstance)
                .map(PendingRental.class::cast)
                .sorted(Comparator.comparing(rental -> rental.request().place()))
                .toList();
    }

    ListedRental listed(Rental rental) {
        return rental instanceof PendingRental
                ? new ListedRental(
                        rental,
                        OptionalInt.of(pendingOf(rental.request().bike()).indexOf(rental) + 1))
                : ListedRental.of(rental);
    }

    <T> Uni<T> atOnce(Supplier<T> work) {
        return Uni.createFrom().item(() -> {
            synchronized (this) {
                return work.get();
            }
        });
    }
}
