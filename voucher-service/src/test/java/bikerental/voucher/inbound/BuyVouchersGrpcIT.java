package bikerental.voucher.inbound;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.FieldViolation;
import bikerental.kit.testing.Together;
import bikerental.kit.testing.Unis;
import bikerental.voucher.application.CloseBalanceWhenUserWithdraws;
import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.v1.VoucherBalance;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URL;
import java.sql.SQLException;
import java.util.List;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static bikerental.voucher.inbound.TestCalls.someId;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class BuyVouchersGrpcIT {
    @TestHTTPResource
    URL service;

    @Inject
    CloseBalanceWhenUserWithdraws closeBalance;

    @Inject
    AgroalDataSource database;

    private final String customer = someId();
    private TestCalls calls;

    @BeforeEach
    void open() {
        calls = new TestCalls(service);
    }

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void answersWithZeroBeforeTheFirstPurchase() {
        assertThat(calls.balance(customer))
                .isEqualTo(VoucherBalance.newBuilder().setCustomerId(customer).build());
    }

    @Test
    void answersWithTheBalanceAfterThePurchase() {
        calls.buy(customer, 2);

        VoucherBalance balance = calls.buy(customer, 100);

        assertThat(balance)
                .isEqualTo(VoucherBalance.newBuilder()
                        .setCustomerId(customer)
                        .setBalance(102)
                        .setBought(102)
                        .setVersion(2)
                        .build());
        assertThat(calls.balance(customer)).isEqualTo(balance);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesACountOutOfBounds(int count) {
        assertThat(assertRefused(() -> calls.buy(customer, count), Reason.REASON_INVALID_FIELD)
                        .fields())
                .containsExactly(new FieldViolation("count", "must be between 1 and 100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "line\nbreak"})
    void refusesAKeyWithControlCharacters(String key) {
        assertThat(assertRefused(() -> calls.buy(customer, 1, key), Reason.REASON_INVALID_FIELD)
                        .fields())
                .extracting(FieldViolation::field)
                .containsExactly("request_id");
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        assertRefused(() -> calls.buy(customer, 1, "k".repeat(256)), Reason.REASON_INVALID_FIELD);
    }

    @Test
    void refusesWhatNobodyMayHold() throws SQLException {
        calls.buy(customer, 1);
        set("update voucher_balance set bought = 1000000, balance = 1000000 where customer_id = '" + customer + "'");

        assertThat(assertRefused(() -> calls.buy(customer, 1), Reason.REASON_INVALID_FIELD)
                        .fields())
                .extracting(FieldViolation::field)
                .containsExactly("count");
    }

    @Test
    void refusesWhoHasWithdrawn() {
        Unis.await(() -> closeBalance.apply(CustomerId.of(customer)));

        assertRefused(() -> calls.buy(customer, 1), Reason.REASON_USER_WITHDRAWN);
    }

    @Test
    void buysOnceUnderOneKeyAndRepeatsItsAnswer() {
        VoucherBalance first = calls.buy(customer, 3, "key");
        calls.buy(customer, 1);

        assertThat(calls.buy(customer, 3, "key")).isEqualTo(first);
        assertThat(calls.balance(customer).getBalance()).isEqualTo(4);
    }

    @Test
    void buysOnceWhenTheSameRequestComesTenTimesAtOnce() {
        List<VoucherBalance> answers = Together.run(10, _ -> calls.buy(customer, 3, "key"));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(calls.balance(customer).getBought()).isEqualTo(3);
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        calls.buy(customer, 3, "key");

        assertRefused(() -> calls.buy(customer, 4, "key"), Reason.REASON_IDEMPOTENCY_KEY_REUSED);
        assertThat(calls.balance(customer).getBalance()).isEqualTo(3);
    }

    @Test
    void letsTwoCustomersUseTheSameKey() {
        String other = someId();
        calls.buy(customer, 3, "key");

        assertThat(calls.buy(other, 3, "key").getCustomerId()).isEqualTo(other);
    }

    @Test
    void doesNotRememberARefusalUnderItsKey() {
        assertRefused(() -> calls.buy(customer, 0, "key"), Reason.REASON_INVALID_FIELD);

        assertThat(calls.buy(customer, 1, "key").getBalance()).isEqualTo(1);
    }

    private void set(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
