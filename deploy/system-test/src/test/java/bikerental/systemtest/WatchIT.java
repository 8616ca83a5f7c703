package bikerental.systemtest;

import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.OnTheRealSystem;
import bikerental.systemtest.people.Customer;
import bikerental.systemtest.people.PageStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import java.util.List;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;

/** My page as a stream. */
@OnTheRealSystem
@Order(4)
class WatchIT {
    private final BikeRental system;

    WatchIT(BikeRental system) {
        this.system = system;
    }

    @Test
    void whoWatchesTheirPageSeesEachChangeAsItHappens() {
        Customer carol = system.newCustomer();
        String bike = system.newBike();
        try (PageStream stream = carol.watchPage()) {
            within(2).untilAsserted(() -> assertThat(stream.events("page")).hasSize(1));

            carol.buy(2).then().statusCode(201);
            within(1).untilAsserted(() -> assertThat(balances(stream)).containsExactly(2));

            String rental = carol.rents(bike);
            within(1).untilAsserted(() -> assertThat(lastRental(stream)).isEqualTo(rental + " ACTIVE"));
            within(1).untilAsserted(() -> assertThat(balances(stream)).last().isEqualTo(1));

            carol.cancel(rental).then().statusCode(200);
            within(1).untilAsserted(() -> assertThat(lastRental(stream)).isEqualTo(rental + " CANCELLED"));
            within(1).untilAsserted(() -> assertThat(balances(stream)).last().isEqualTo(2));
        }
    }

    @Test
    void nobodySeesWhatHappensToOthers() {
        Customer carol = system.newCustomer();
        Customer dave = system.newCustomer();
        try (PageStream carols = carol.watchPage();
                PageStream daves = dave.watchPage()) {
            within(2).untilAsserted(() -> assertThat(daves.events("page")).hasSize(1));
            within(2).untilAsserted(() -> assertThat(carols.events("page")).hasSize(1));

            carol.buy(3).then().statusCode(201);

            within(1).untilAsserted(() -> assertThat(balances(carols)).containsExactly(3));
            assertThat(balances(daves)).isEmpty();
        }
    }

    private static List<Integer> balances(PageStream stream) {
        return stream.events("vouchers").stream()
                .map(event -> event.json().getInt("balance"))
                .toList();
    }

    private static String lastRental(PageStream stream) {
        List<PageStream.Event> rentals = stream.events("rental");
        return rentals.isEmpty()
                ? "none"
                : rentals.getLast().json().getString("id") + " "
                        + rentals.getLast().json().getString("state");
    }
}
