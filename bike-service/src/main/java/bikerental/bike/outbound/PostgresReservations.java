package bikerental.bike.outbound;

import bikerental.bike.application.Reservations;
import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.BikeStateChanged;
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
 * The reservations in PostgreSQL. Every transaction locks one rental's row and then at most one bike's, so that none ever waits for another
 * that waits for it.
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
        return transactions.run((session, transaction) -> ReservationRow.writeOrLock(
                        session, rental, bike, ReservationRow.State.HELD)
                .flatMap(entry -> bikes.lock(bike)
                        .flatMap(row -> bikes.keep(row, decide.apply(entry.reservation(), row.map(BikeRow::bike)))))
                .invoke(decision -> leaveNoTraceUnlessChanged(decision, transaction)));
    }

    private static void leaveNoTraceUnlessChanged(Decision decision, Mutiny.Transaction transaction) {
        if (!(decision instanceof Changed)) {
            transaction.markForRollback();
        }
    }

    @Override
    public Uni<Void> end(EndedRental ended, Function<ReservedBike, BikeStateChanged> release) {
        return transactions.run(session -> ReservationRow.writeOrLock(
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
                .flatMap(row -> bikes.keep(row, release.apply(heldBike(row, held))));
    }

    /** A held entry and its bike's state are always written together, and never one without the other. */
    private static ReservedBike heldBike(BikeRow row, Reservation.Held held) {
        if (row.bike() instanceof ReservedBike bike && bike.isHeldBy(held.rental())) {
            return bike;
        }
        throw new IllegalStateException(held + ", but the bike is not: " + row.bike());
    }
}
