package bikerental.rental.outbound;

import bikerental.kit.outbox.Transactions;
import bikerental.rental.application.AcceptOutcome;
import bikerental.rental.application.Ending;
import bikerental.rental.application.ListedRental;
import bikerental.rental.application.NewRental;
import bikerental.rental.application.Rentals;
import bikerental.rental.application.WaitingRental;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.reactive.mutiny.Mutiny;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Rentals in PostgreSQL. The lock order is always customer, queue of the bike, rental. */
@ApplicationScoped
class PostgresRentals implements Rentals {
    private final Transactions transactions;
    private final RentalAcceptance acceptance;
    private final RentalEventWriter events;
    private final RentalQueries queries;
    private final Clock clock;

    PostgresRentals(
            Transactions transactions,
            RentalAcceptance acceptance,
            RentalEventWriter events,
            RentalQueries queries,
            Clock clock) {
        this.transactions = transactions;
        this.acceptance = acceptance;
        this.events = events;
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public Uni<AcceptOutcome> accept(NewRental requested) {
        return transactions.run(session -> acceptance.accept(session, requested));
    }

    @Override
    public Uni<Ending> end(RentalId id, Optional<CustomerId> owner, BiFunction<Rental, Instant, Ending> step) {
        return transactions.run(session -> queries.bikeOf(session, id, owner)
                .flatMap(bike -> bike.isEmpty()
                        ? Uni.createFrom().item(new Ending.Refused(Ending.Why.NOT_FOUND))
                        : BikeQueueRow.lock(session, bike.get())
                                .map(Optional::orElseThrow)
                                .flatMap(queue -> endLocked(session, queue, id, step))));
    }

    private Uni<Ending> endLocked(
            Mutiny.Session session, BikeQueueRow queue, RentalId id, BiFunction<Rental, Instant, Ending> step) {
        return session.find(RentalRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                .flatMap(row -> {
                    Ending ending = step.apply(row.rental(), queue.tick(clock.instant()));
                    return ending instanceof Ending.Ends(EndedRental ended)
                            ? write(queue, row, ended).replaceWith(ending)
                            : Uni.createFrom().item(ending);
                });
    }

    private Uni<Void> write(BikeQueueRow queue, RentalRow row, EndedRental ended) {
        if (row.state == Rental.State.PENDING) {
            queue.pending--;
        }
        row.become(ended);
        return events.append(ended);
    }

    private static boolean isOwn(RentalRow row, Optional<CustomerId> owner) {
        return owner.isEmpty() || owner.get().value().equals(row.customerId);
    }

    @Override
    public Uni<Optional<ListedRental>> find(RentalId id, CustomerId owner) {
        return transactions.read(session -> session.find(RentalRow.class, id.value())
                .flatMap(row -> row == null || !isOwn(row, Optional.of(owner))
                        ? Uni.createFrom().item(Optional.empty())
                        : queries.positions(session, List.of(row)).map(listed -> Optional.of(listed.getFirst()))));
    }

    @Override
    public Uni<List<EndedRental>> endedAmong(Collection<RentalId> ids) {
        return transactions.read(session -> session.find(
                        RentalRow.class, ids.stream().map(RentalId::value).toArray(UUID[]::new))
                .map(PostgresRentals::ended));
    }

    private static List<EndedRental> ended(List<RentalRow> rows) {
        return rows.stream()
                .filter(row -> row != null)
                .map(RentalRow::rental)
                .filter(EndedRental.class::isInstance)
                .map(EndedRental.class::cast)
                .toList();
    }

    @Override
    public Uni<List<ListedRental>> list(
            CustomerId owner, Optional<Rental.State> state, Optional<Cursor> after, int size) {
        return transactions.read(session -> queries.ofCustomer(session, owner, state, after, size));
    }

    @Override
    public Uni<List<WaitingRental>> listWaiting(Optional<Cursor> after, int size) {
        return transactions.read(session -> queries.waiting(session, after, size));
    }

    @Override
    public Uni<Backlog> backlog() {
        return transactions.read(queries::backlog);
    }

    @Override
    public Uni<ListedRental> answerNow(RentalId id, boolean remember) {
        return transactions.run(session -> session.find(RentalRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                .flatMap(row -> queries.positions(session, List.of(row)))
                .map(List::getFirst)
                .call(listed -> remember && listed.rental() instanceof PendingRental
                        ? acceptance.rememberAnswer(session, id, listed.queuePosition())
                        : Uni.createFrom().nullItem()));
    }

    @Override
    public Uni<List<RentalId>> withdraw(CustomerId customer, Instant at) {
        return transactions.run(session ->
                acceptance.withdraw(session, customer, at).chain(() -> queries.liveRentals(session, customer)));
    }
}
