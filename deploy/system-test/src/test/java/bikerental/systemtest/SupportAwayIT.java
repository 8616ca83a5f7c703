package bikerental.systemtest;

import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.BreaksTheSystem;
import bikerental.systemtest.people.Customer;
import bikerental.systemtest.people.Position;
import org.junit.jupiter.api.Test;

import static bikerental.systemtest.harness.Waiting.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

/** Renting goes on without those who are not needed for it. */
@BreaksTheSystem
class SupportAwayIT {
    private final BikeRental system;

    SupportAwayIT(BikeRental system) {
        this.system = system;
    }

    @Test
    void withoutUserAndMyPageCustomersRentCancelReturnBuyAndBrowse() {
        Customer carol = system.newCustomer();
        system.processes().stop("user");
        system.processes().stop("mypage");

        rideInEveryWay(carol);
        carol.page()
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("reason", equalTo("TEMPORARILY_UNAVAILABLE"));
        carol.details().then().statusCode(503);

        system.processes().start("mypage");
        within(10)
                .untilAsserted(() -> carol.page()
                        .then()
                        .statusCode(200)
                        .body("vouchers.balance", equalTo(1))
                        .body("rentals.state", contains("RETURNED", "CANCELLED")));
        system.processes().start("user");
        within(5).untilAsserted(() -> carol.details().then().statusCode(200));
    }

    @Test
    void withoutKeycloakWhoIsSignedInGoesOnExceptWithAServiceThatStartsThen() {
        Customer carol = system.newCustomer();
        system.processes().stop("keycloak");

        rideInEveryWay(carol);
        within(2).untilAsserted(() -> carol.page().then().body("rentals.state", contains("RETURNED", "CANCELLED")));
        carol.details().then().statusCode(200);
        system.processes().stop("mypage");
        system.processes().start("mypage");
        carol.page().then().statusCode(503).body("reason", equalTo("TEMPORARILY_UNAVAILABLE"));

        system.processes().start("keycloak");
        within(10).untilAsserted(system::newCustomer);
        carol.page().then().statusCode(200);
    }

    private void rideInEveryWay(Customer customer) {
        String bike = system.newBike();
        customer.buy(2).then().statusCode(201).body("balance", equalTo(2));
        customer.edge().get("/v1/bikes?pageSize=100").then().statusCode(200).body("items.state", hasItem("AVAILABLE"));
        customer.cancel(customer.rents(bike)).then().statusCode(200);
        customer.returnBike(customer.rents(bike), new Position(1, 1)).then().statusCode(200);
        within(2).untilAsserted(() -> customer.vouchers().then().body("balance", equalTo(1)));
    }
}
