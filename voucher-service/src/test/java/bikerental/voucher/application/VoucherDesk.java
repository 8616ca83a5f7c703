package bikerental.voucher.application;

import bikerental.voucher.domain.BuyOutcome;
import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.EndedRental;
import bikerental.voucher.domain.Ending;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.VoucherBalance;
import bikerental.voucher.domain.VoucherEntry;
import io.smallrye.mutiny.Uni;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** All commands and policies on vouchers for tests; each call waits for its result. */
public final class VoucherDesk {
    /** How a test waits for a result. */
    public interface Waiting {
        /** Runs the work and waits for its result. */
        <T> T await(Supplier<Uni<T>> work);
    }

    private final VoucherBalances balances;
    private final Waiting waiting;
    private final BuyVouchers buyVouchers;
    private final SpendVoucher spendVoucher;
    private final RestoreVoucherWhenRentalFails restoreVoucher;
    private final CloseBalanceWhenUserWithdraws closeBalance;

    public VoucherDesk(VoucherBalances balances, Clock clock, Waiting waiting) {
        this.balances = balances;
        this.waiting = waiting;
        this.buyVouchers = new BuyVouchers(balances, clock);
        this.restoreVoucher = new RestoreVoucherWhenRentalFails(balances, clock);
        this.spendVoucher = new SpendVoucher(balances, restoreVoucher, clock);
        this.closeBalance = new CloseBalanceWhenUserWithdraws(balances, clock);
    }

    static VoucherDesk on(InMemoryVoucherBalances balances, Clock clock) {
        return new VoucherDesk(balances, clock, new Waiting() {
            @Override
            public <T> T await(Supplier<Uni<T>> work) {
                return work.get().await().indefinitely();
            }
        });
    }

    public static CustomerId someCustomer() {
        return new CustomerId(UUID.randomUUID());
    }

    public static RentalId someRental() {
        return new RentalId(UUID.randomUUID());
    }

    public CustomerId customerWith(int vouchers) {
        CustomerId customer = someCustomer();
        buy(customer, vouchers);
        return customer;
    }

    public BuyOutcome buy(CustomerId customer, int count) {
        return waiting.await(() -> buyVouchers.buy(customer, count));
    }

    public SpendAnswer spend(RentalId rental, CustomerId customer, EndedRental... ended) {
        return waiting.await(() -> spendVoucher.spend(rental, customer, List.of(ended)));
    }

    public void end(RentalId rental, CustomerId customer, Ending ending) {
        end(List.of(new EndedRental(rental, customer, ending)));
    }

    public void end(Collection<EndedRental> ended) {
        waiting.await(() -> restoreVoucher.apply(ended));
    }

    public void withdraw(CustomerId customer) {
        waiting.await(() -> closeBalance.apply(customer));
    }

    public VoucherBalance balance(CustomerId customer) {
        return waiting.await(() -> balances.balanceOf(customer));
    }

    public LedgerPage page(CustomerId customer, long before, int size) {
        return waiting.await(() -> balances.ledgerOf(customer, before, size));
    }

    public <T> T change(Function<VoucherChange, Uni<T>> work) {
        return waiting.await(() -> balances.change(work));
    }

    /** The whole ledger, newest first. */
    public List<VoucherEntry> ledger(CustomerId customer) {
        List<VoucherEntry> ledger = new ArrayList<>();
        Long before = LedgerPage.FROM_NEWEST;
        while (before != null) {
            LedgerPage page = page(customer, before, 100);
            ledger.addAll(page.entries());
            before = page.next();
        }
        return ledger;
    }
}
