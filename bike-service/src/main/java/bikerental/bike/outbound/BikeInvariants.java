package bikerental.bike.outbound;

import bikerental.kit.invariants.Invariant;
import bikerental.kit.invariants.SqlInvariant;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Invariants across tables, which no constraint can enforce. */
class BikeInvariants {
    /** A reserved bike has exactly one held reservation, that of the rental that holds it; any other bike has none. */
    @Produces
    @Singleton
    Invariant aBikeIsReservedWhileAReservationIsHeld(Pool pool) {
        return SqlInvariant.ofTexts(pool, "a-bike-is-reserved-while-a-reservation-is-held", """
                with page as (
                  select id, array_remove(array[held_by], null) as holders from bike where id > $1 order by id limit $2)
                select id,
                       holders <> array(select rental_id from reservation
                                         where bike_id = page.id and state = 'HELD') as broken
                  from page
                 order by id""");
    }
}
