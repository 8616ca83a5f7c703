package bikerental.systemtest;

import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.BreaksTheSystem;
import bikerental.systemtest.people.Customer;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.IntStream;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

/** Renting and cancelling while what decides about a rental cannot be asked. */
@BreaksTheSystem
class PeersAwayIT {
    private final BikeRental system;

    PeersAwayIT(BikeRental system) {
        this.system = system;
    }

    @ParameterizedTest
    @ValueSource(strings = {"bike", "voucher"})
    void wishesAreTakenAndRidesEndWhileAServiceIsDownAndAllIsMadeUpForWhenItIsBack(String service) {
        Customer carol = system.newCustomerWith(1);
        Customer dave = system.newCustomerWith(1);
        String carolsBike = system.newBike();
        String davesBike = system.newBike();
        String ride = carol.rents(carolsBike);
        system.processes().stop(service);

        String wish = accepted(dave.rent(davesBike));
        carol.cancel(ride).then().statusCode(200).time(lessThan(1_000L)).body("state", equalTo("CANCELLED"));

        dave.rental(wish).then().body("state", equalTo("PENDING")).body("queuePosition", equalTo(1));
        within(5).untilAsserted(() -> operatorSeesWaiting(wish));
        system.processes().start(service);
        within(5).untilAsserted(() -> {
            dave.rental(wish).then().body("state", equalTo("ACTIVE"));
            carol.bike(carolsBike).then().body("state", equalTo("AVAILABLE"));
            carol.vouchers().then().body("balance", equalTo(1));
        });
        dave.bike(davesBike).then().body("state", equalTo("RESERVED"));
        dave.vouchers().then().body("balance", equalTo(0));
    }

    @Test
    void wishesForOneBikeAreDecidedInTheirOrder() {
        List<Customer> queue = List.of(
                system.newCustomer(), system.newCustomerWith(1), system.newCustomerWith(1), system.newCustomerWith(1));
        String bike = system.newBike();
        system.processes().stop("bike");
        system.processes().stop("voucher");

        List<String> wishes =
                queue.stream().map(customer -> accepted(customer.rent(bike))).toList();
        queue.get(3).cancel(wishes.get(3)).then().statusCode(200);
        queue.get(2).rental(wishes.get(2)).then().body("queuePosition", equalTo(3));
        system.processes().start("voucher");
        system.processes().start("bike");

        within(5)
                .untilAsserted(() -> assertThat(outcomes(queue, wishes))
                        .containsExactly(
                                "REJECTED NO_VOUCHER_LEFT",
                                "ACTIVE null",
                                "REJECTED BIKE_NOT_AVAILABLE",
                                "CANCELLED null"));
        within(5).untilAsserted(() -> assertThat(balances(queue)).containsExactly(0, 0, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bike", "voucher"})
    void aServiceThatHangsHoldsNobodyUp(String service) {
        Customer carol = system.newCustomerWith(1);
        Customer dave = system.newCustomerWith(1);
        String ride = carol.rents(system.newBike());
        String davesBike = system.newBike();
        system.processes().pause(service);

        String wish = accepted(dave.rent(davesBike));
        carol.cancel(ride).then().statusCode(200).time(lessThan(1_000L));
        carol.rentals().then().statusCode(200).time(lessThan(1_000L));
        system.processes().resume(service);

        within(8).untilAsserted(() -> dave.rental(wish).then().body("state", equalTo("ACTIVE")));
        dave.cancel(wish).then().statusCode(200);
        within(5).untilAsserted(() -> assertThat(balances(List.of(carol, dave))).containsExactly(1, 1));
    }

    private static String accepted(Response answer) {
        return answer.then()
                .time(lessThan(2_000L))
                .statusCode(202)
                .header("Location", notNullValue())
                .header("Retry-After", notNullValue())
                .body("state", equalTo("PENDING"))
                .extract()
                .path("id");
    }

    private void operatorSeesWaiting(String wish) {
        system.operator()
                .waitingRentals()
                .then()
                .statusCode(200)
                .body("items.id", hasItem(wish))
                .body("items.find { it.id == '" + wish + "' }.lastError", notNullValue())
                .body("items.find { it.id == '" + wish + "' }.ageSeconds", notNullValue());
    }

    private static List<String> outcomes(List<Customer> customers, List<String> rentals) {
        return IntStream.range(0, customers.size())
                .mapToObj(i -> customers.get(i).rental(rentals.get(i)))
                .map(rental -> rental.path("state") + " " + rental.path("reason"))
                .toList();
    }

    private static List<Integer> balances(List<Customer> customers) {
        return customers.stream()
                .map(customer -> customer.vouchers().<Integer>path("balance"))
                .toList();
    }
}
