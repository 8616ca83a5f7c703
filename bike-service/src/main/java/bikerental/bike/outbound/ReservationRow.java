package bikerental.bike.outbound;

import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.RentalId;
import bikerental.bike.domain.Reservation;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.reactive.mutiny.Mutiny;

import java.util.UUID;

/** A reservation in the database. */
@Entity
@Table(name = "reservation")
class ReservationRow extends PanacheEntityBase {
    enum State {
        HELD,
        ENDED
    }

    @Id
    @Column(name = "rental_id")
    UUID rentalId;

    @Column(name = "bike_id")
    String bikeId;

    @Column
    @Enumerated(EnumType.STRING)
    State state;

    /**
     * Inserts a rental's row, or locks the existing one unchanged. One statement does both: an update that changes
     * nothing still locks and returns the row.
     */
    static Uni<ReservationRow> insertOrLock(Mutiny.Session session, RentalId rental, BikeId bike, State state) {
        return session.createNativeQuery("""
                                insert into reservation (rental_id, bike_id, state) values (:rental, :bike, :state)
                                on conflict (rental_id) do update set rental_id = excluded.rental_id
                                returning *""", ReservationRow.class)
                .setParameter("rental", rental.value())
                .setParameter("bike", bike.value())
                .setParameter("state", state.name())
                .getSingleResult();
    }

    Reservation reservation() {
        return switch (state) {
            case HELD -> new Reservation.Held(new RentalId(rentalId), new BikeId(bikeId));
            case ENDED -> new Reservation.Ended(new RentalId(rentalId), new BikeId(bikeId));
        };
    }
}
