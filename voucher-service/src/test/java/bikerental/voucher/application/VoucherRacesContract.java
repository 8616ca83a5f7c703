package bikerental.voucher.application;

import bikerental.kit.testing.Together;
import bikerental.voucher.application.SpendAnswer.NoneLeft;
import bikerental.voucher.application.SpendAnswer.RentalClosed;
import bikerental.voucher.application.SpendAnswer.Yes;
import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.EndedRental;
import bikerental.voucher.domain.Ending;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.Totals;
import bikerental.voucher.domain.VoucherBalance;
import bikerental.voucher.domain.VoucherEntry;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static bikerental.voucher.application.VoucherDesk.someCustomer;
import static bikerental.voucher.application.VoucherDesk.someRental;
import static org.assertj.core.api.Assertions.assertThat;

/** What every keeper of vouchers does when many come at once. */
public abstract class VoucherRacesContract {
    /** The desk in front of the keeper that is tested. */
    protected abstract VoucherDesk desk();

    @Test
    void spendsExactlyFiveVouchersWhenTwentyRentalsWantOne() {
        CustomerId customer = desk().customerWith(5);

        List<SpendAnswer> answers = Together.run(20, _ -> desk().spend(someRental(), customer));

        assertThat(answers).filteredOn(Yes.class::isInstance).hasSize(5);
        assertThat(answers).filteredOn(NoneLeft.class::isInstance).hasSize(15);
        assertThat(desk().balance(customer).totals()).isEqualTo(new Totals(5, 5, 0, 0));
    }

    @Test
    void spendsOneVoucherWhenARentalAsksTenTimesAtOnce() {
        CustomerId customer = desk().customerWith(5);
        RentalId rental = someRental();

        List<SpendAnswer> answers = Together.run(10, _ -> desk().spend(rental, customer));

        assertThat(answers).hasOnlyElementsOfType(Yes.class);
        assertThat(desk().balance(customer).left()).isEqualTo(4);
    }

    @Test
    void addsUpTheFirstPurchasesOfACustomer() {
        CustomerId customer = someCustomer();

        Together.run(10, _ -> desk().buy(customer, 1));

        assertThat(desk().balance(customer).left()).isEqualTo(10);
        assertThat(desk().balance(customer).version()).isEqualTo(10);
    }

    @RepeatedTest(20)
    void leavesNoVoucherOutWhenARentalIsSpentForAndEndedAtOnce() {
        CustomerId customer = desk().customerWith(1);
        RentalId rental = someRental();

        Together.run(List.<Callable<Object>>of(() -> desk().spend(rental, customer), () -> {
            desk().end(rental, customer, Ending.WITHOUT_RIDE);
            return rental;
        }));

        assertThat(desk().balance(customer).left()).isEqualTo(1);
        assertThat(desk().spend(rental, customer)).isEqualTo(new RentalClosed());
    }

    @RepeatedTest(10)
    void restoresOnceWhenTwoHearOfTheSameEndingsInDifferentOrder() {
        List<CustomerId> customers = List.of(desk().customerWith(10), desk().customerWith(10));
        List<EndedRental> ended = Stream.generate(VoucherDesk::someRental)
                .limit(20)
                .map(rental -> new EndedRental(rental, customers.get(rental.hashCode() & 1), Ending.WITHOUT_RIDE))
                .toList();
        ended.forEach(rental -> desk().spend(rental.id(), rental.customer()));

        Together.run(4, _ -> {
            List<EndedRental> mine = new ArrayList<>(ended);
            Collections.shuffle(mine);
            desk().end(mine);
            return mine;
        });

        assertThat(customers)
                .allSatisfy(
                        customer -> assertThat(desk().balance(customer).left()).isEqualTo(10));
    }

    @Test
    void keepsEveryBalanceTheSumOfItsLedgerThroughAStorm() {
        List<CustomerId> customers =
                IntStream.range(0, 3).mapToObj(_ -> desk().customerWith(5)).toList();
        List<RentalId> rentals =
                Stream.generate(VoucherDesk::someRental).limit(40).toList();

        Together.run(8, seed -> {
            Random random = new Random(seed);
            for (int i = 0; i < 50; i++) {
                doSomething(random, customers, rentals);
            }
            return seed;
        });

        assertThat(customers).allSatisfy(this::hasConservedItsVouchers);
    }

    private void doSomething(Random random, List<CustomerId> customers, List<RentalId> rentals) {
        int pick = random.nextInt(rentals.size());
        RentalId rental = rentals.get(pick);
        CustomerId customer = customers.get(pick % customers.size());
        switch (random.nextInt(20)) {
            case 0 -> desk().buy(customer, 1 + random.nextInt(3));
            case 1 -> desk().end(rental, customer, Ending.AFTER_RIDE);
            case 2, 3, 4, 5 -> desk().end(rental, customer, Ending.WITHOUT_RIDE);
            case 6 -> {
                if (random.nextInt(10) == 0) {
                    desk().withdraw(customer);
                }
            }
            default -> desk().spend(rental, customer);
        }
    }

    private void hasConservedItsVouchers(CustomerId customer) {
        VoucherBalance balance = desk().balance(customer);
        List<VoucherEntry> ledger = desk().ledger(customer);
        assertThat(ledger.stream().mapToLong(VoucherEntry::change).sum()).isEqualTo(balance.left());
        assertThat(ledger.stream().map(VoucherEntry::version)).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(runningSums(ledger)).allMatch(left -> left >= 0);
    }

    private static List<Long> runningSums(List<VoucherEntry> newestFirst) {
        List<Long> sums = new ArrayList<>();
        long sum = 0;
        for (VoucherEntry entry : newestFirst.reversed()) {
            sum += entry.change();
            sums.add(sum);
        }
        return sums;
    }
}
