package bikerental.voucher.inbound;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.FieldViolation;
import bikerental.kit.grpc.Refused;
import bikerental.kit.testing.Unis;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import bikerental.voucher.application.CloseBalanceWhenUserWithdraws;
import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.v1.VoucherBalance;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URL;
import java.util.Collections;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static bikerental.rental.v1.RentalState.RENTAL_STATE_ACTIVE;
import static bikerental.rental.v1.RentalState.RENTAL_STATE_CANCELLED;
import static bikerental.rental.v1.RentalState.RENTAL_STATE_RETURNED;
import static bikerental.voucher.inbound.TestCalls.rental;
import static bikerental.voucher.inbound.TestCalls.someId;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SpendVoucherGrpcIT {
    @TestHTTPResource
    URL service;

    @Inject
    CloseBalanceWhenUserWithdraws closeBalance;

    private final String customer = someId();
    private final String rental = someId();
    private TestCalls calls;

    @BeforeEach
    void open() {
        calls = new TestCalls(service);
        calls.buy(customer, 1);
    }

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void takesOneVoucherHoweverOftenItIsAsked() {
        VoucherBalance first = calls.spend(rental, customer);

        assertThat(first.getBalance()).isZero();
        assertThat(calls.spend(rental, customer)).isEqualTo(first);
        assertThat(calls.balance(customer)).isEqualTo(first);
    }

    @Test
    void namesTheRentalsThatHaveTheVouchersWhenNoneIsLeft() {
        String second = someId();
        calls.buy(customer, 1);
        calls.spend(rental, customer);
        calls.spend(second, customer);

        Refused refused = assertRefused(() -> calls.spend(someId(), customer), Reason.REASON_NO_VOUCHER_LEFT);

        assertThat(refused.metadata()).containsEntry("rental_ids", rental + "," + second);
    }

    @Test
    void namesNoRentalsWhereNoneHasAVoucher() {
        Refused refused = assertRefused(() -> calls.spend(rental, someId()), Reason.REASON_NO_VOUCHER_LEFT);

        assertThat(refused.metadata()).containsEntry("rental_ids", "");
    }

    @Test
    void takesTheVoucherOfARentalThatTheRequestSaysIsCancelled() {
        calls.spend(rental, customer);

        VoucherBalance balance = calls.spend(someId(), customer, ended(RENTAL_STATE_CANCELLED));

        assertThat(balance.getSpent()).isEqualTo(2);
        assertThat(balance.getRestored()).isEqualTo(1);
    }

    @Test
    void takesNoteOfEndedRentalsEvenIfItRefuses() {
        calls.spend(rental, customer);

        assertRefused(
                () -> calls.spend(someId(), customer, ended(RENTAL_STATE_RETURNED)), Reason.REASON_NO_VOUCHER_LEFT);

        assertRefused(() -> calls.spend(rental, customer), Reason.REASON_RENTAL_CLOSED);
    }

    @Test
    void takesNoNoteOfRentalsThatGoOn() {
        calls.spend(rental, customer);

        assertRefused(() -> calls.spend(someId(), customer, ended(RENTAL_STATE_ACTIVE)), Reason.REASON_NO_VOUCHER_LEFT);

        assertThat(calls.spend(rental, customer).getSpent()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = RentalState.class,
            names = {"RENTAL_STATE_REJECTED", "RENTAL_STATE_EXPIRED", "RENTAL_STATE_CANCELLED", "RENTAL_STATE_RETURNED"
            })
    void refusesARentalThatHasEnded(RentalState state) {
        assertRefused(() -> calls.spend(rental, customer, ended(state)), Reason.REASON_RENTAL_CLOSED);

        assertThat(calls.balance(customer).getBalance()).isEqualTo(1);
    }

    @Test
    void refusesTheRentalOfAnotherCustomer() {
        calls.spend(rental, customer);
        String other = someId();
        calls.buy(other, 1);

        assertThat(assertRefused(() -> calls.spend(rental, other), Reason.REASON_INVALID_FIELD)
                        .fields())
                .extracting(FieldViolation::field)
                .containsExactly("rental_id");
    }

    @Test
    void refusesAWithdrawnCustomer() {
        Unis.await(() -> closeBalance.apply(CustomerId.of(customer)));

        assertRefused(() -> calls.spend(rental, customer), Reason.REASON_USER_WITHDRAWN);
    }

    @Test
    void namesEveryMalformedField() {
        assertThat(assertRefused(() -> calls.spend("r-1", ""), Reason.REASON_INVALID_FIELD)
                        .fields())
                .extracting(FieldViolation::field)
                .containsExactly("rental_id", "customer_id");
    }

    @Test
    void refusesEndedRentalsWithoutAnIdOrAKnownState() {
        refusesEnded(rental("r-1", customer, RENTAL_STATE_CANCELLED));
        refusesEnded(rental(rental, "", RENTAL_STATE_CANCELLED));
        refusesEnded(rental(rental, customer, RentalState.RENTAL_STATE_UNSPECIFIED));
        refusesEnded(rental(rental, customer, RENTAL_STATE_CANCELLED).toBuilder()
                .setStateValue(99)
                .build());
    }

    @Test
    void refusesMoreThanAHundredEndedRentals() {
        refusesEnded(Collections.nCopies(101, ended(RENTAL_STATE_CANCELLED)).toArray(Rental[]::new));
    }

    private void refusesEnded(Rental... ended) {
        assertThat(assertRefused(() -> calls.spend(someId(), customer, ended), Reason.REASON_INVALID_FIELD)
                        .fields())
                .extracting(FieldViolation::field)
                .containsExactly("ended_rentals");
    }

    private Rental ended(RentalState state) {
        return rental(rental, customer, state);
    }
}
