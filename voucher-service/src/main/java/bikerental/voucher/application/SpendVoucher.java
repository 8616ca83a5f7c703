package bikerental.voucher.application;

import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.CustomerWithdrawn;
import bikerental.voucher.domain.EndedRental;
import bikerental.voucher.domain.NoVoucherLeft;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.Spending;
import bikerental.voucher.domain.Spending.Closed;
import bikerental.voucher.domain.Spending.Restored;
import bikerental.voucher.domain.Spending.Spent;
import bikerental.voucher.domain.Spending.Used;
import bikerental.voucher.domain.VoucherSpent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** A rental takes one voucher of its customer: once, however often it is asked. */
@ApplicationScoped
public class SpendVoucher {
    private static final int MOST_NAMED = 100;

    private final VoucherBalances balances;
    private final RestoreVoucherWhenRentalFails policy;
    private final Clock clock;

    SpendVoucher(VoucherBalances balances, RestoreVoucherWhenRentalFails policy, Clock clock) {
        this.balances = balances;
        this.policy = policy;
        this.clock = clock;
    }

    /** Takes note of the ended rentals, which stay noted whatever the answer is, and then spends. */
    public Uni<SpendAnswer> spend(RentalId rental, CustomerId customer, Collection<EndedRental> ended) {
        Spent wanted = new Spent(rental, customer);
        return policy.apply(ended).chain(() -> balances.change(change -> decide(change, wanted)));
    }

    private Uni<SpendAnswer> decide(VoucherChange change, Spent wanted) {
        return change.open(List.of(wanted))
                .chain(before ->
                        before.isEmpty() ? first(change, wanted) : again(change, before.getFirst(), wanted.customer()));
    }

    private Uni<SpendAnswer> first(VoucherChange change, Spent wanted) {
        return change.lock(wanted.customer()).chain(balance -> switch (balance.spend(
                wanted.rental(), clock.instant())) {
            case VoucherSpent spent -> change.keep(List.of(spent)).replaceWith(new SpendAnswer.Yes(spent.balance()));
            case CustomerWithdrawn _ -> {
                change.giveUp();
                yield Uni.createFrom().item(new SpendAnswer.Withdrawn());
            }
            case NoVoucherLeft _ -> {
                change.giveUp();
                yield change.stillOut(wanted.customer(), wanted.rental(), MOST_NAMED)
                        .map(SpendAnswer.NoneLeft::new);
            }
        });
    }

    private Uni<SpendAnswer> again(VoucherChange change, Spending before, CustomerId customer) {
        if (!before.customer().equals(customer)) {
            return Uni.createFrom().item(new SpendAnswer.AnothersRental());
        }
        return switch (before) {
            case Spent _ -> change.lock(customer).map(SpendAnswer.Yes::new);
            case Restored _, Used _, Closed _ -> Uni.createFrom().item(new SpendAnswer.RentalClosed());
        };
    }
}
