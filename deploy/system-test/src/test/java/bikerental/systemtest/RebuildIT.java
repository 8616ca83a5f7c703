package bikerental.systemtest;

import bikerental.local.process.StartFailed;
import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.BreaksTheSystem;
import bikerental.systemtest.people.Customer;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** My page is what the events say, whatever became of its tables. */
@BreaksTheSystem
class RebuildIT {
    private final BikeRental system;

    RebuildIT(BikeRental system) {
        this.system = system;
    }

    @Test
    void aRebuildPutsRightWhatWasWrongWhileThePageIsServed() {
        Customer carol = system.newCustomerWith(2);
        String rental = carol.rents(system.newBike());
        system.awaitQuiet();
        Map<String, String> before = system.databases().hashes("mypage");
        lose(carol);
        assertThat(system.databases().hashes("mypage")).isNotEqualTo(before);
        Set<String> consumers = system.consumerGroups().members("mypage");

        CompletableFuture<String> rebuild =
                CompletableFuture.supplyAsync(() -> system.processes().rebuild("mypage"));
        within(120).until(() -> {
            carol.page().then().statusCode(200);
            assertThat(system.consumerGroups().members("mypage")).isNotEmpty().isEqualTo(consumers);
            return rebuild.isDone();
        });

        assertThat(rebuild.join()).matches("Rebuilt my page from [1-9]\\d* events in \\d+\\.\\d s\\.");
        assertThat(system.databases().hashes("mypage")).isEqualTo(before);
        carol.page().then().body("vouchers.balance", equalTo(1)).body("rentals.state", contains("ACTIVE"));
        carol.cancel(rental).then().statusCode(200);
        within(5).untilAsserted(() -> carol.page().then().body("rentals.state", contains("CANCELLED")));
    }

    @Test
    void withoutKafkaNothingIsRebuiltAndThePageStaysAsItIs() {
        Customer carol = system.newCustomerWith(2);
        system.awaitQuiet();
        Map<String, String> before = system.databases().hashes("mypage");
        system.processes().stop("kafka");

        assertThatThrownBy(() -> system.processes().rebuild("mypage"))
                .isInstanceOf(StartFailed.class)
                .hasMessage("kafka is not running; './run start kafka' starts it.");

        system.processes().start("kafka");
        system.processes().pause("kafka");
        assertThatThrownBy(() -> system.processes().rebuild("mypage"))
                .isInstanceOf(StartFailed.class)
                .hasMessageStartingWith("The rebuild failed and my page is unchanged: ");
        assertThat(system.databases().hashes("mypage")).isEqualTo(before);
        carol.page().then().statusCode(200).body("vouchers.balance", equalTo(2));
    }

    private void lose(Customer customer) {
        String whose = " where customer_id = '" + customer.id() + "'";
        system.databases().execute("mypage", "delete from page.my_rental" + whose);
        system.databases().execute("mypage", "update page.my_vouchers set balance = 99, version = 99" + whose);
        customer.page().then().body("vouchers.balance", equalTo(99));
    }
}
