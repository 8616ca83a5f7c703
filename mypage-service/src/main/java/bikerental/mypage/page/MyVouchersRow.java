package bikerental.mypage.page;

import bikerental.mypage.v1.MyVouchers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.time.Instant;

/** A customer's voucher balance. */
@Entity
@Immutable
@Table(name = "my_vouchers")
class MyVouchersRow {
    @Id
    @Column(name = "customer_id")
    String customerId;

    @Column(name = "balance")
    long balance;

    @Column(name = "at")
    Instant at;

    MyVouchers shown() {
        return MyVouchers.newBuilder().setBalance(balance).build();
    }
}
