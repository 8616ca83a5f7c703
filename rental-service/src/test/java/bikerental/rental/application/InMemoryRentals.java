package bikerental.rental.application;

import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import bikerental.rental.domain.RentalRequest;
import io.smallrye.mutiny.Uni;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Rentals in memory. */
final class InMemoryRentals implements Rentals {
    private static final Comparator<Rental> BY_AGE = Comparator.comparing(
                    (Rental rental) -> rental.request().requestedAt())
            .thenComparing(rental -> rental.id().toString());

    private final InMemoryTables tables;

    InMemoryRentals(InMemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Uni<AcceptOutcome> accept(NewRental requested) {
        return tables.atOnce(() -> alreadyRequested(requested)
                .orElseGet(() -> tables.withdrawn.contains(requested.customer())
                        ? new AcceptOutcome.CustomerHasWithdrawn()
                        : enqueue(requested)));
    }

    private Optional<AcceptOutcome> alreadyRequested(NewRental requested) {
        return requested.requestId().isEmpty()
                ? Optional.empty()
                : tables.requests.values().stream()
                        .filter(request -> request.customer().equals(requested.customer()))
                        .filter(request -> request.requestId().equals(requested.requestId()))
                        .findFirst()
                        .map(request -> repeated(requested, request));
    }

    private AcceptOutcome repeated(NewRental requested, NewRental request) {
        return request.bike().equals(requested.bike())
                ? new AcceptOutcome.AlreadyRequested(
                        tables.rentals.get(request.id()), optional(tables.answered.get(request.id())))
                : new AcceptOutcome.KeyReused();
    }

    private AcceptOutcome enqueue(NewRental requested) {
        InMemoryQueue queue = tables.queue(requested.bike());
        Optional<Lease> lease = tables.pendingOf(requested.bike()).isEmpty() && !queue.held
                ? Optional.of(new Lease(requested.bike(), queue.acquire()))
                : Optional.empty();
        PendingRental rental = new PendingRental(new RentalRequest(
                requested.id(),
                requested.customer(),
                requested.bike(),
                queue.takePlace(),
                queue.tick(tables.clock.instant())));
        tables.rentals.put(rental.id(), rental);
        tables.requests.put(rental.id(), requested);
        return new AcceptOutcome.Accepted(rental, lease);
    }

    @Override
    public Uni<Ending> end(RentalId id, Optional<CustomerId> owner, BiFunction<Rental, Instant, Ending> step) {
        return tables.atOnce(() -> {
            Rental rental = tables.rentals.get(id);
            if (rental == null
                    || !owner.map(rental.request().customer()::equals).orElse(true)) {
                return new Ending.Refused(Ending.Why.NOT_FOUND);
            }
            Ending ending =
                    step.apply(rental, tables.queue(rental.request().bike()).tick(tables.clock.instant()));
            if (ending instanceof Ending.Ends(EndedRental ended)) {
                tables.rentals.put(id, ended);
            }
            return ending;
        });
    }

    @Override
    public Uni<Optional<ListedRental>> find(RentalId id, CustomerId owner) {
        return tables.atOnce(() -> Optional.ofNullable(tables.rentals.get(id))
                .filter(rental -> rental.request().customer().equals(owner))
                .map(tables::listed));
    }

    @Override
    public Uni<List<EndedRental>> endedAmong(Collection<RentalId> ids) {
        return tables.atOnce(() -> ids.stream()
                .map(tables.rentals::get)
                .filter(EndedRental.class::isInstance)
                .map(EndedRental.class::cast)
                .toList());
    }

    @Override
    public Uni<List<ListedRental>> list(
            CustomerId owner, Optional<Rental.State> state, Optional<Cursor> after, int size) {
        return tables.atOnce(() -> page(BY_AGE.reversed(), after, size)
                .filter(rental -> rental.request().customer().equals(owner))
                .filter(rental -> state.map(rental.state()::equals).orElse(true))
                .limit(size)
                .map(tables::listed)
                .toList());
    }

    @Override
    public Uni<List<WaitingRental>> listWaiting(Optional<Cursor> after, int size) {
        return tables.atOnce(() -> page(BY_AGE, after, size)
                .filter(PendingRental.class::isInstance)
                .limit(size)
                .map(this::waiting)
                .toList());
    }

    private Stream<Rental> page(Comparator<Rental> order, Optional<Cursor> after, int size) {
        List<Rental> sorted = tables.rentals.values().stream().sorted(order).toList();
        return sorted.stream()
                .skip(after.map(cursor -> tables.rentals.get(cursor.id()))
                        .map(sorted::indexOf)
                        .map(index -> index + 1)
                        .orElse(0));
    }

    private WaitingRental waiting(Rental rental) {
        List<Decision.Undecided> made = tables.attempts.getOrDefault(rental.id(), List.of());
        return new WaitingRental(
                tables.listed(rental),
                made.size(),
                made.isEmpty() ? Optional.empty() : Optional.of(made.getLast().why()),
                made.isEmpty()
                        ? Optional.empty()
                        : Optional.of(tables.queue(rental.request().bike()).triedAt));
    }

    @Override
    public Uni<Backlog> backlog() {
        return tables.atOnce(() -> {
            List<Rental> pending = tables.rentals.values().stream()
                    .filter(PendingRental.class::isInstance)
                    .toList();
            return new Backlog(
                    pending.size(),
                    pending.stream()
                            .map(rental -> rental.request().requestedAt())
                            .min(Comparator.naturalOrder()));
        });
    }

    @Override
    public Uni<ListedRental> answerNow(RentalId id, boolean remember) {
        return tables.atOnce(() -> {
            ListedRental listed = tables.listed(tables.rentals.get(id));
            if (remember && listed.rental() instanceof PendingRental) {
                tables.answered.putIfAbsent(id, listed.queuePosition().orElseThrow());
            }
            return listed;
        });
    }

    @Override
    public Uni<List<RentalId>> withdraw(CustomerId customer, Instant at) {
        return tables.atOnce(() -> {
            tables.withdrawn.add(customer);
            return tables.rentals.values().stream()
                    .filter(rental -> rental.request().customer().equals(customer))
                    .filter(rental -> !(rental instanceof EndedRental))
                    .map(Rental::id)
                    .toList();
        });
    }

    private static OptionalInt optional(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
