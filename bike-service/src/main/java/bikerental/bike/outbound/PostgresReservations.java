package bikerental.bike.outbound;

import bikerental.bike.application.Reservations;
import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeEvent.BikeStateChanged;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.Decision.Changed;
import bikerental.bike.domain.EndedRental;
import bikerental.bike.domain.RentalId;
import bikerental.bike.domain.Reservation;
import bikerental.bike.domain.ReservedBike;
import bikerental.kit.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reservations in PostgreSQL. Every transaction locks one rental's row and then at most one bike's row, so there are no
 * deadlocks.
 */
@ApplicationScoped
public class PostgresReservations implements Reservations {
    private final Transactions transactions;
    private final BikeRows bikes;

    PostgresReservations(Transactions transactions, BikeRows bikes) {
        this.transactions = transactions;
        this.bikes = bikes;
    }

    @Override
    public Uni<Decision> hold(RentalId rental, BikeId bike, BiFunction<Reservation, Optional<Bike>, Decision> decide) {
        return transactions.run((session, transaction) -> ReservationRow.insertOrLock(
                        session, rental, bike, ReservationRow.State.HELD)
                .flatMap(entry -> bikes.lock(bike)
                        .flatMap(row -> bikes.save(row, decide.apply(entry.reservation(), row.map(BikeRow::bike)))))
                .invoke(decision -> rollBackUnlessChanged(decision, transaction)));
    }

    private static void rollBackUnlessChanged(Decision decision, Mutiny.Transaction transaction) {
        if (!(decision instanceof Changed)) {
            transaction.markForRollback();
        }
    }

    @Override
    public Uni<Void> end(EndedRental ended, Function<ReservedBike, BikeStateChanged> release) {
        return transactions.run(session -> ReservationRow.insertOrLock(
                        session, ended.rental(), ended.bike(), ReservationRow.State.ENDED)
                .flatMap(entry -> switch (entry.reservation()) {
                    case Reservation.Ended _ -> Uni.createFrom().voidItem();
                    case Reservation.Held held -> end(entry, held, release);
                }));
    }

    private Uni<Void> end(
            ReservationRow entry, Reservation.Held held, Function<ReservedBike, BikeStateChanged> release) {
        entry.state = ReservationRow.State.ENDED;
        return bikes.lock(held.bike())
                .map(Optional::orElseThrow)
                .flatMap(row -> bikes.save(row, release.apply(heldBike(row, held))));
    }

    /** A held reservation and its bike's state are always written together. */
    private static ReservedBike heldBike(BikeRow row, Reservation.Held held) {
        if (row.bike() instanceof ReservedBike bike && bike.isHeldBy(held.rental())) {
            return bike;
        }
        throw new IllegalStateException(held + " but the bike is " + row.bike());
    }
}
