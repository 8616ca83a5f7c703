package bikerental.systemtest;

import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.OnTheRealSystem;
import bikerental.systemtest.people.Customer;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static bikerental.systemtest.harness.Waiting.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Why a bike cannot be had, and that nothing is taken for it. */
@OnTheRealSystem
@Order(2)
class RefusalsIT {
    private final BikeRental system;

    RefusalsIT(BikeRental system) {
        this.system = system;
    }

    @Test
    void withoutAVoucherNobodyRentsAndTheBikeStaysAvailable() {
        Customer carol = system.newCustomer();
        String bike = system.newBike();

        refused(carol, bike, 409, "NO_VOUCHER_LEFT");

        carol.bike(bike).then().body("state", equalTo("AVAILABLE"));
    }

    @Test
    void aReservedBikeIsNotRentedAgainAndTheVoucherComesBack() {
        String bike = system.newBike();
        system.newCustomerWith(1).rents(bike);
        Customer dave = system.newCustomerWith(1);

        refused(dave, bike, 409, "BIKE_NOT_AVAILABLE");

        voucherIsBack(dave);
    }

    @Test
    void aBikeOutOfServiceIsNotRented() {
        String bike = system.newBike();
        system.operator()
                .change(bike, system.operator().tag(bike), Map.of("state", "OUT_OF_SERVICE"))
                .then()
                .statusCode(200);
        Customer carol = system.newCustomerWith(1);

        refused(carol, bike, 409, "BIKE_NOT_AVAILABLE");

        voucherIsBack(carol);
    }

    @Test
    void aBikeThatNobodyKnowsIsNotFoundAndTheRefusalStaysListed() {
        Customer carol = system.newCustomerWith(1);

        refused(carol, "no-such-" + UUID.randomUUID(), 404, "BIKE_NOT_FOUND");

        voucherIsBack(carol);
    }

    @Test
    void oneKeyRentsOnceAndAnotherBodyUnderItIsRefused() {
        Customer carol = system.newCustomerWith(2);
        String bike = system.newBike();
        String key = UUID.randomUUID().toString();
        String rental = carol.rent(bike, key).then().statusCode(201).extract().path("id");

        carol.rent(bike, key).then().statusCode(201).body("id", equalTo(rental));
        carol.rent(system.newBike(), key).then().statusCode(422).body("reason", equalTo("IDEMPOTENCY_KEY_REUSED"));

        carol.vouchers().then().body("balance", equalTo(1));
        carol.rentals().then().body("items.id", contains(rental));
    }

    private static void refused(Customer customer, String bike, int status, String reason) {
        ValidatableResponse refusal = customer.rent(bike)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("reason", equalTo(reason));
        String rental = refusal.extract().path("rentalId");
        customer.rental(rental)
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo(reason));
    }

    private static void voucherIsBack(Customer customer) {
        within(2).untilAsserted(() -> customer.vouchers().then().body("balance", equalTo(1)));
    }
}
