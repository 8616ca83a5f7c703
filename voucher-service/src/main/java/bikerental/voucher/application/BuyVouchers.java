package bikerental.voucher.application;

import bikerental.voucher.domain.BuyOutcome;
import bikerental.voucher.domain.BuyOutcome.BalanceFull;
import bikerental.voucher.domain.BuyOutcome.CustomerWithdrawn;
import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.VoucherEvent.VouchersBought;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.List;

/** A customer buys vouchers. */
@ApplicationScoped
public class BuyVouchers {
    private final VoucherBalances balances;
    private final Clock clock;

    BuyVouchers(VoucherBalances balances, Clock clock) {
        this.balances = balances;
        this.clock = clock;
    }

    /** Adds {@code count} vouchers to the customer's balance. */
    public Uni<BuyOutcome> buy(CustomerId customer, int count) {
        return balances.change(change ->
                change.lock(customer).chain(balance -> save(change, balance.buy(count, clock.instant()))));
    }

    private static Uni<BuyOutcome> save(VoucherChange change, BuyOutcome outcome) {
        return switch (outcome) {
            case VouchersBought bought -> change.save(List.of(bought)).replaceWith(outcome);
            case CustomerWithdrawn _, BalanceFull _ -> Uni.createFrom().item(outcome);
        };
    }
}
