package bikerental.mypage;

import bikerental.common.v1.Position;
import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Times;
import bikerental.kit.testing.TestTokens;
import bikerental.mypage.testing.Client;
import bikerental.mypage.testing.Tables;
import bikerental.mypage.testing.TestEvent;
import bikerental.mypage.testing.TestEvents;
import bikerental.mypage.testing.Topics;
import bikerental.mypage.v1.MyPage;
import bikerental.mypage.v1.MyRental;
import bikerental.rental.v1.RentalState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URL;
import java.util.List;
import java.util.stream.IntStream;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class MyPageGrpcServiceIT {
    @TestHTTPResource
    URL service;

    @Inject
    Topics topics;

    @Inject
    Tables tables;

    private final String alice = TestEvents.randomId();
    private final String token = TestTokens.customer(alice);
    private Client client;

    @BeforeEach
    void open() {
        tables.clear();
        client = new Client(service);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void showsAnEmptyPageBeforeTheFirstEvent() {
        assertThat(client.page(token))
                .isEqualTo(MyPage.newBuilder()
                        .setCustomerId(alice)
                        .setVouchers(MyPage.getDefaultInstance().getVouchers())
                        .build());
    }

    @Test
    void showsDetailsVouchersAndRentalsWithTheirBikes() {
        topics.publish(
                TestEvents.userUpdated(alice, 1, "alice"),
                TestEvents.vouchersBought(alice, 2, 1),
                TestEvents.bikeRented("rental", alice, "bike", 3),
                TestEvents.bikeMoved("bike", 4, 37.5, 127.0));

        await().untilAsserted(() -> {
            MyPage page = client.page(token);
            assertThat(page.getDetails().getName()).isEqualTo("alice");
            assertThat(page.getVouchers().getBalance()).isEqualTo(1);
            assertThat(page.getAsOf()).isEqualTo(Times.of(TestEvents.at(4)));
            assertThat(page.getRentalsList()).hasSize(1);
            MyRental rental = page.getRentals(0);
            assertThat(rental.getRental().getState()).isEqualTo(RentalState.RENTAL_STATE_ACTIVE);
            assertThat(rental.getBikeModel()).isEqualTo("City 3");
            assertThat(rental.getBikePosition())
                    .isEqualTo(Position.newBuilder().setLat(37.5).setLon(127.0).build());
        });
    }

    @Test
    void showsTheNewestFiftyRentals() {
        List<TestEvent> rentals = IntStream.range(0, 60)
                .mapToObj(n -> TestEvents.rentalAccepted("rental-%02d".formatted(n), alice, "bike"))
                .toList();
        topics.publish(rentals);
        await().until(
                        () -> tables.single("select count(*) from my_rental where customer_id = '" + alice + "'"),
                        "60"::equals);

        assertThat(client.page(token).getRentalsList())
                .extracting(rental -> rental.getRental().getId())
                .hasSize(50)
                .startsWith("rental-59")
                .endsWith("rental-10");
    }

    @Test
    void showsNothingOfOthers() {
        topics.publish(TestEvents.vouchersBought(TestEvents.randomId(), 1, 9));
        await().until(() -> tables.single("select count(*) from my_vouchers"), "1"::equals);

        assertThat(client.page(token).getVouchers().getBalance()).isZero();
    }

    @Test
    void thePageOfWhoHasWithdrawnIsGone() {
        topics.publish(TestEvents.bikeRented("rental", alice, "bike", 1), TestEvents.userWithdrew(alice, 2));
        await().until(() -> tables.single("select count(*) from my_details"), "1"::equals);

        assertRefused(() -> client.page(token), Reason.REASON_USER_NOT_FOUND);
    }

    @Test
    void isForCustomersOnly() {
        assertRefused(() -> client.page(), Reason.REASON_UNAUTHENTICATED);
        assertRefused(() -> client.page(TestTokens.expired(alice)), Reason.REASON_UNAUTHENTICATED);
        assertRefused(() -> client.page(TestTokens.operator()), Reason.REASON_FORBIDDEN);
        assertRefused(() -> client.page(TestTokens.service()), Reason.REASON_FORBIDDEN);
    }
}
