package bikerental.voucher.inbound;

import bikerental.common.v1.Reason;
import bikerental.kit.events.UserEvents;
import bikerental.kit.testing.TestKafka;
import bikerental.rental.v1.RentalState;
import bikerental.user.v1.User;
import bikerental.user.v1.UserRegistered;
import bikerental.user.v1.UserUpdated;
import bikerental.user.v1.UserWithdrawn;
import bikerental.voucher.v1.VoucherBalance;
import com.google.protobuf.Message;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URL;
import java.time.Duration;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static bikerental.voucher.inbound.TestCalls.rental;
import static bikerental.voucher.inbound.TestCalls.someId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class UserEventsConsumerIT {
    private static final String DEAD_LETTERS = "bikerental.user.voucher.dead-letter";

    @TestHTTPResource
    URL service;

    private final TestKafka kafka = new TestKafka();
    private final String customer = someId();
    private TestCalls calls;

    @BeforeEach
    void open() {
        calls = new TestCalls(service);
    }

    @AfterEach
    void close() {
        calls.close();
        kafka.close();
    }

    @Test
    void forfeitsEverythingWhenTheUserWithdraws() {
        calls.buy(customer, 3);

        tell(withdrawn());

        untilClosed(customer);
        assertThat(calls.balance(customer).getForfeited()).isEqualTo(3);
        assertRefused(() -> calls.buy(customer, 1), Reason.REASON_USER_WITHDRAWN);
    }

    @Test
    void closesTheBalanceOfAStranger() {
        tell(withdrawn());

        untilClosed(customer);
        assertRefused(() -> calls.buy(customer, 1), Reason.REASON_USER_WITHDRAWN);
    }

    @Test
    void changesNothingWhenAWithdrawalIsDeliveredAgain() {
        calls.buy(customer, 3);
        tell(withdrawn());
        tell(withdrawn());

        untilAllIsHeard();

        assertThat(calls.balance(customer).getVersion()).isEqualTo(2);
    }

    @Test
    void changesNothingWhenAUserSignsUpOrChangesDetails() {
        User user = User.newBuilder().setId(customer).setName("Ann").build();
        calls.buy(customer, 3);
        tell(UserRegistered.newBuilder().setUser(user).build());
        tell(UserUpdated.newBuilder().setUser(user).build());

        untilAllIsHeard();

        assertThat(calls.balance(customer).getBalance()).isEqualTo(3);
    }

    @Test
    void forfeitsTheVoucherThatComesBackAfterTheWithdrawal() {
        String rental = someId();
        calls.buy(customer, 1);
        calls.spend(rental, customer);
        tell(withdrawn());
        untilClosed(customer);

        assertRefused(
                () -> calls.spend(someId(), customer, rental(rental, customer, RentalState.RENTAL_STATE_CANCELLED)),
                Reason.REASON_USER_WITHDRAWN);

        assertThat(calls.balance(customer))
                .extracting(VoucherBalance::getBalance, VoucherBalance::getRestored, VoucherBalance::getForfeited)
                .containsExactly(0L, 1L, 1L);
    }

    @Test
    void skipsATypeThatItDoesNotKnow() {
        kafka.send(UserEvents.TOPIC, customer, "bikerental.user.v1.UserPraised", new byte[] {1});

        untilAllIsHeard();
    }

    @Test
    void keepsWhatCanNeverBeProcessedAndGoesOn() {
        kafka.send(UserEvents.TOPIC, customer, "bikerental.user.v1.UserWithdrawn", "?".getBytes());
        tell(UserWithdrawn.newBuilder().setUserId("robot").build());

        untilAllIsHeard();

        assertThat(kafka.messages(DEAD_LETTERS, customer, 2)).hasSize(2);
    }

    /** Tells, behind all others, of one more withdrawal, and waits until it is heard. */
    private void untilAllIsHeard() {
        String witness = someId();
        tell(UserWithdrawn.newBuilder().setUserId(witness).build());
        untilClosed(witness);
    }

    private void untilClosed(String withdrawn) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> calls.balance(withdrawn).getClosed());
    }

    private void tell(Message event) {
        kafka.send(UserEvents.TOPIC, customer, event);
    }

    private UserWithdrawn withdrawn() {
        return UserWithdrawn.newBuilder().setUserId(customer).setVersion(2).build();
    }
}
