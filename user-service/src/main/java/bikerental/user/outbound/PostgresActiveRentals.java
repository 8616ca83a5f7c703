package bikerental.user.outbound;

import bikerental.kit.outbox.Transactions;
import bikerental.user.application.ActiveRentals;
import bikerental.user.domain.RentalUpdate;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Active rentals, in PostgreSQL. */
@ApplicationScoped
class PostgresActiveRentals implements ActiveRentals {
    private final Transactions transactions;

    PostgresActiveRentals(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<Void> record(RentalUpdate update) {
        return transactions.run(session -> session.createNativeQuery("""
                        insert into active_rental as known (rental_id, customer_id, progress, version)
                        values (:rental, :customer, :progress, :version)
                        on conflict (rental_id) do update
                        set progress = excluded.progress, version = excluded.version
                        where known.progress <> 'ENDED'
                          and (excluded.progress = 'ENDED' or excluded.version > known.version)""")
                .setParameter("rental", update.rentalId())
                .setParameter("customer", update.customer().value())
                .setParameter("progress", update.progress().name())
                .setParameter("version", update.version())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Boolean> anyOf(UserId customer) {
        return transactions.read(session -> session.createNativeQuery("""
                        select exists (
                            select from active_rental where customer_id = :customer and progress = 'ACTIVE')""", Boolean.class)
                .setParameter("customer", customer.value())
                .getSingleResult());
    }
}
