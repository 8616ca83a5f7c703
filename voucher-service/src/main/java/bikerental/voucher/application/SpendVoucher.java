package bikerental.voucher.application;

import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.EndedRental;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.SpendOutcome.CustomerWithdrawn;
import bikerental.voucher.domain.SpendOutcome.NoVoucherLeft;
import bikerental.voucher.domain.Spending;
import bikerental.voucher.domain.Spending.Closed;
import bikerental.voucher.domain.Spending.Restored;
import bikerental.voucher.domain.Spending.Spent;
import bikerental.voucher.domain.Spending.Used;
import bikerental.voucher.domain.VoucherEvent.VoucherSpent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** A rental takes one voucher of its customer. Repeating the request takes no second one. */
@ApplicationScoped
public class SpendVoucher {
    private static final int MAX_RENTALS_NAMED = 100;

    private final VoucherBalances balances;
    private final RestoreVoucherWhenRentalFails policy;
    private final Clock clock;

    SpendVoucher(VoucherBalances balances, RestoreVoucherWhenRentalFails policy, Clock clock) {
        this.balances = balances;
        this.policy = policy;
        this.clock = clock;
    }

    /** Applies the ended rentals first, which stay applied even if spending is refused, and then spends. */
    public Uni<SpendAnswer> spend(RentalId rental, CustomerId customer, Collection<EndedRental> ended) {
        Spent wanted = new Spent(rental, customer);
        return policy.apply(ended).chain(() -> balances.change(change -> decide(change, wanted)));
    }

    private Uni<SpendAnswer> decide(VoucherChange change, Spent wanted) {
        return change.insertOrLock(List.of(wanted))
                .chain(before ->
                        before.isEmpty() ? first(change, wanted) : again(change, before.getFirst(), wanted.customer()));
    }

    private Uni<SpendAnswer> first(VoucherChange change, Spent wanted) {
        return change.lock(wanted.customer()).chain(balance -> switch (balance.spend(
                wanted.rental(), clock.instant())) {
            case VoucherSpent spent -> change.save(List.of(spent)).replaceWith(new SpendAnswer.Yes(spent.balance()));
            case CustomerWithdrawn _ -> {
                change.rollBack();
                yield Uni.createFrom().item(new SpendAnswer.Withdrawn());
            }
            case NoVoucherLeft _ -> {
                change.rollBack();
                yield change.rentalsWithVoucher(wanted.customer(), wanted.rental(), MAX_RENTALS_NAMED)
                        .map(SpendAnswer.NoneLeft::new);
            }
        });
    }

    private Uni<SpendAnswer> again(VoucherChange change, Spending before, CustomerId customer) {
        if (!before.customer().equals(customer)) {
            return Uni.createFrom().item(new SpendAnswer.OtherCustomersRental());
        }
        return switch (before) {
            case Spent _ -> change.lock(customer).map(SpendAnswer.Yes::new);
            case Restored _, Used _, Closed _ -> Uni.createFrom().item(new SpendAnswer.RentalClosed());
        };
    }
}
