package bikerental.voucher.application;

import bikerental.voucher.domain.CustomerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;

/** Policy: when a user withdraws, their vouchers are forfeited and the balance is closed, even if it was empty. */
@ApplicationScoped
public class CloseBalanceWhenUserWithdraws {
    private final VoucherBalances balances;
    private final Clock clock;

    CloseBalanceWhenUserWithdraws(VoucherBalances balances, Clock clock) {
        this.balances = balances;
        this.clock = clock;
    }

    /** Closes the customer's balance; closing it again changes nothing. */
    public Uni<Void> apply(CustomerId customer) {
        return balances.change(
                change -> change.lock(customer).chain(balance -> change.save(balance.close(clock.instant()))));
    }
}
