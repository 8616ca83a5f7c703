package bikerental.voucher.domain;

import bikerental.voucher.domain.BuyOutcome.BalanceFull;
import bikerental.voucher.domain.SpendOutcome.NoVoucherLeft;
import bikerental.voucher.domain.VoucherEvent.VoucherSpent;
import bikerental.voucher.domain.VoucherEvent.VouchersBought;
import bikerental.voucher.domain.VoucherEvent.VouchersForfeited;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class VoucherBalanceTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private final RentalId rental = new RentalId(UUID.randomUUID());
    private final VoucherBalance none = VoucherBalance.none(customer);

    @Test
    void isEmptyBeforeTheFirstPurchase() {
        assertThat(none.left()).isZero();
        assertThat(none.version()).isZero();
        assertThat(none.closed()).isFalse();
    }

    @Test
    void growsByWhatIsBought() {
        VouchersBought bought = (VouchersBought) none.buy(3, NOW);

        assertThat(bought.balance()).isEqualTo(new VoucherBalance(customer, new Totals(3, 0, 0, 0), false, 1));
        assertThat(bought.entry())
                .extracting(VoucherEntry::kind, VoucherEntry::change, VoucherEntry::version, VoucherEntry::rental)
                .containsExactly(EntryKind.BOUGHT, 3, 1L, null);
        assertThat(bought.at()).isEqualTo(NOW);
    }

    @Test
    void shrinksByOneForARental() {
        VoucherSpent spent = (VoucherSpent) with(2).spend(rental, NOW);

        assertThat(spent.balance().left()).isEqualTo(1);
        assertThat(spent.entry())
                .extracting(VoucherEntry::kind, VoucherEntry::change, VoucherEntry::version, VoucherEntry::rental)
                .containsExactly(EntryKind.SPENT, -1, 2L, rental);
    }

    @Test
    void refusesToSpendWhenNoVoucherIsLeft() {
        assertThat(none.spend(rental, NOW)).isEqualTo(new NoVoucherLeft());
    }

    @Test
    void takesAVoucherBack() {
        VoucherBalance spent = ((VoucherSpent) with(1).spend(rental, NOW)).balance();

        assertThat(spent.restore(rental, NOW))
                .extracting(event -> event.balance().left(), VoucherBalanceTest::kind)
                .containsExactly(tuple(1L, EntryKind.RESTORED));
    }

    @Test
    void forfeitsAllWhenItCloses() {
        VoucherEvent forfeited = with(5).close(NOW).getFirst();

        assertThat(forfeited.balance()).isEqualTo(new VoucherBalance(customer, new Totals(5, 0, 0, 5), true, 2));
        assertThat(forfeited.entry())
                .extracting(VoucherEntry::kind, VoucherEntry::change)
                .containsExactly(EntryKind.FORFEITED, -5);
    }

    @Test
    void publishesItsClosingEvenIfNothingWasLeft() {
        assertThat(none.close(NOW))
                .containsExactly(new VouchersForfeited(new VoucherBalance(customer, Totals.NONE, true, 1), null, NOW));
    }

    @Test
    void closesOnlyOnce() {
        assertThat(closed(none).close(NOW)).isEmpty();
    }

    @Test
    void refusesToBuyAndToSpendOnceClosed() {
        assertThat(closed(none).buy(1, NOW)).isEqualTo(new BuyOutcome.CustomerWithdrawn());
        assertThat(closed(none).spend(rental, NOW)).isEqualTo(new SpendOutcome.CustomerWithdrawn());
    }

    @Test
    void forfeitsAtOnceWhatComesBackOnceClosed() {
        VoucherBalance spent = ((VoucherSpent) with(1).spend(rental, NOW)).balance();

        List<VoucherEvent> events = closed(spent).restore(rental, NOW);

        assertThat(events)
                .extracting(VoucherBalanceTest::kind, event -> event.balance().version())
                .containsExactly(tuple(EntryKind.RESTORED, 4L), tuple(EntryKind.FORFEITED, 5L));
        assertThat(events.getLast().balance()).isEqualTo(new VoucherBalance(customer, new Totals(1, 1, 1, 1), true, 5));
    }

    @Test
    void refusesToGrowBeyondItsBound() {
        VoucherBalance full = new VoucherBalance(customer, new Totals(VoucherBalance.MAX_BALANCE, 0, 0, 0), false, 9);

        assertThat(full.buy(1, NOW)).isEqualTo(new BalanceFull());
        assertThat(full.close(NOW)).extracting(event -> event.balance().left()).containsExactly(0L);
    }

    @Test
    void cannotBeNegative() {
        assertThatThrownBy(() -> new Totals(1, 2, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private VoucherBalance with(int count) {
        return ((VouchersBought) none.buy(count, NOW)).balance();
    }

    private static VoucherBalance closed(VoucherBalance balance) {
        return balance.close(NOW).getLast().balance();
    }

    private static EntryKind kind(VoucherEvent event) {
        return event.entry().kind();
    }
}
