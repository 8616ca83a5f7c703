package bikerental.voucher.outbound;

import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.EntryId;
import bikerental.voucher.domain.EntryKind;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.VoucherEntry;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** A ledger entry in the database. A trigger prevents updates and deletes. */
@Entity
@Table(name = "voucher_entry")
class EntryRow extends PanacheEntityBase {
    @Id
    UUID id;

    @Column(name = "customer_id")
    UUID customerId;

    @Column
    long version;

    @Column
    @Enumerated(EnumType.STRING)
    EntryKind kind;

    @Column
    int change;

    @Column(name = "rental_id")
    @Nullable
    UUID rentalId;

    @Column
    Instant at;

    static EntryRow of(VoucherEntry entry) {
        EntryRow row = new EntryRow();
        row.id = entry.id().value();
        row.customerId = entry.customer().value();
        row.version = entry.version();
        row.kind = entry.kind();
        row.change = entry.change();
        row.rentalId = entry.rental() == null ? null : entry.rental().value();
        row.at = entry.at();
        return row;
    }

    VoucherEntry toEntry() {
        return new VoucherEntry(
                new EntryId(id),
                new CustomerId(customerId),
                version,
                kind,
                change,
                rentalId == null ? null : new RentalId(rentalId),
                at);
    }
}
