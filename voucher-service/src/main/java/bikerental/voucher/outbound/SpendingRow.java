package bikerental.voucher.outbound;

import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.Spending;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/** A spending in the database. */
@Entity
@Table(name = "spending")
class SpendingRow extends PanacheEntityBase {
    @Id
    @Column(name = "rental_id")
    UUID rentalId;

    @Column(name = "customer_id")
    UUID customerId;

    @Column
    @Enumerated(EnumType.STRING)
    SpendingState state;

    @Column(name = "opened_at")
    Instant openedAt;

    Spending toSpending() {
        return state.of(new RentalId(rentalId), new CustomerId(customerId));
    }
}
