package bikerental.rental.outbound;

import bikerental.kit.invariants.Invariant;
import bikerental.kit.invariants.SqlInvariant;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Invariants across tables, which no constraint can express. */
class RentalInvariants {
    /** A rental that its queue does not count would wait forever. */
    @Produces
    @Singleton
    Invariant aQueueCountsItsPendingRentals(Pool pool) {
        return SqlInvariant.ofTexts(pool, "a-queue-counts-its-pending-rentals", """
                with page as (select bike_id, pending from bike_queue where bike_id > $1 order by bike_id limit $2)
                select bike_id as id,
                       pending <> (select count(*) from rental
                                    where rental.bike_id = page.bike_id and state = 'PENDING') as broken
                  from page
                 order by bike_id""");
    }

    /** The next place is behind all taken places, so that no request overtakes another. */
    @Produces
    @Singleton
    Invariant theNextPlaceIsBehindAllOthers(Pool pool) {
        return SqlInvariant.ofTexts(pool, "the-next-place-is-behind-all-others", """
                with page as (select bike_id, next_place from bike_queue where bike_id > $1 order by bike_id limit $2)
                select bike_id as id,
                       exists (select from rental
                                where rental.bike_id = page.bike_id and place >= next_place) as broken
                  from page
                 order by bike_id""");
    }
}
