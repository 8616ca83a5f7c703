package bikerental.mypage.reconciliation;

import bikerental.kit.invariants.Invariant;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** What must hold across services, according to their events. */
@Dependent
class PageInvariants {
    private final Pool pool;
    private final ConsumerLag consumerLag;
    private final ReconciliationConfig config;
    private final Clock clock;

    PageInvariants(Pool pool, ConsumerLag consumerLag, ReconciliationConfig config, Clock clock) {
        this.pool = pool;
        this.consumerLag = consumerLag;
        this.config = config;
        this.clock = clock;
    }

    /** The rental that holds a bike is ACTIVE, or PENDING while it is decided. */
    @Produces
    @Singleton
    Invariant aReservedBikeHasItsLiveRental() {
        return across("a-reserved-bike-has-its-live-rental", """
                with page as (
                  select bike_id, version, state, held_by from my_bike where bike_id > $1 order by bike_id limit $2)
                select page.bike_id as id,
                       case page.state
                         when 'RESERVED' then holder.bike_id is distinct from page.bike_id
                                              or holder.state not in ('PENDING', 'ACTIVE')
                         else page.held_by is not null end as broken,
                       concat_ws(' ', page.version, holder.version) as evidence
                  from page left join my_rental holder on holder.rental_id = page.held_by
                 order by page.bike_id""");
    }

    /** An ACTIVE rental is the only holder of its bike, and its customer has spent a voucher. */
    @Produces
    @Singleton
    Invariant anActiveRentalHasItsBikeAndItsVoucher() {
        return across("an-active-rental-has-its-bike-and-its-voucher", """
                with page as (
                  select rental_id, version, customer_id, bike_id
                    from my_rental where state = 'ACTIVE' and rental_id > $1 order by rental_id limit $2)
                select page.rental_id as id,
                       bike.held_by is distinct from page.rental_id
                         or coalesce(vouchers.spent <= vouchers.restored, true) as broken,
                       concat_ws(' ', page.version, bike.version, vouchers.version) as evidence
                  from page
                  left join my_bike bike on bike.bike_id = page.bike_id
                  left join my_vouchers vouchers on vouchers.customer_id = page.customer_id
                 order by page.rental_id""");
    }

    /**
     * An ACTIVE or RETURNED rental costs one voucher, a PENDING one may have cost one already, any other costs none.
     */
    @Produces
    @Singleton
    Invariant asManyVouchersAreOutAsRentalsCost() {
        return across("as-many-vouchers-are-out-as-rentals-cost", """
                with page as (
                  select customer_id, version, spent - restored as still_out
                    from my_vouchers where customer_id > $1 order by customer_id limit $2)
                select page.customer_id as id,
                       still_out not between rides and rides + pending as broken,
                       concat_ws(' ', page.version, versions) as evidence
                  from page cross join lateral (
                    select count(*) filter (where state in ('ACTIVE', 'RETURNED')) as rides,
                           count(*) filter (where state = 'PENDING') as pending,
                           sum(version) as versions
                      from my_rental where my_rental.customer_id = page.customer_id) rentals
                 order by page.customer_id""");
    }

    private Invariant across(String name, String sql) {
        return new CrossServiceInvariant(pool, new Candidates(consumerLag, config.standTime(), clock), name, sql);
    }
}
