package bikerental.voucher.outbound;

import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.Totals;
import bikerental.voucher.domain.VoucherBalance;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.UUID;

/** A balance in the database. */
@Entity
@Table(name = "voucher_balance")
class BalanceRow extends PanacheEntityBase {
    @Id
    @Column(name = "customer_id")
    UUID customerId;

    @Column
    long balance;

    @Column
    long bought;

    @Column
    long spent;

    @Column
    long restored;

    @Column
    long forfeited;

    @Column
    boolean closed;

    @Column
    long version;

    VoucherBalance toBalance() {
        return new VoucherBalance(
                new CustomerId(customerId), new Totals(bought, spent, restored, forfeited), closed, version);
    }

    void update(VoucherBalance next) {
        balance = next.left();
        bought = next.totals().bought();
        spent = next.totals().spent();
        restored = next.totals().restored();
        forfeited = next.totals().forfeited();
        closed = next.closed();
        version = next.version();
    }
}
