package bikerental.systemtest;

import bikerental.local.keycloak.Tokens;
import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.OnTheRealSystem;
import bikerental.systemtest.people.Customer;
import bikerental.systemtest.people.Customer.Person;
import bikerental.systemtest.people.Position;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Map;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;

/** What a customer can do, from signing up to withdrawing. */
@OnTheRealSystem
@Order(1)
class JourneyIT {
    private final BikeRental system;

    JourneyIT(BikeRental system) {
        this.system = system;
    }

    @Test
    void whoSignsUpCanLogInWithTheirEmailAndChangeTheirDetails() {
        Customer carol = system.newCustomer();

        carol.details()
                .then()
                .statusCode(200)
                .body("id", equalTo(carol.id()))
                .body("email", equalTo(carol.person().email()));
        carol.changeDetails(Map.of("name", "Carol Kim", "phone", "+821012345678"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Carol Kim"));

        carol.details().then().body("phone", equalTo("+821012345678"));
        within(1)
                .untilAsserted(() -> carol.page()
                        .then()
                        .body("user.name", equalTo("Carol Kim"))
                        .body("user.email", equalTo(carol.person().email()))
                        .body("user.phone", equalTo("+821012345678")));
    }

    @Test
    void nobodySignsUpTwiceWithOneEmail() {
        Person carol = Person.unheardOf();
        system.edge().post("/v1/users", carol).then().statusCode(201);

        system.edge()
                .post("/v1/users", carol)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("reason", equalTo("EMAIL_TAKEN"));
    }

    @Test
    void aNewCustomersPageIsEmptyButThere() {
        system.newCustomer()
                .page()
                .then()
                .statusCode(200)
                .body("vouchers.balance", equalTo(0))
                .body("rentals", emptyIterable());
    }

    @Test
    void rentingSpendsAVoucherReservesTheBikeAndShowsOnThePageWithinASecond() {
        Customer carol = system.newCustomerWith(2);
        String bike = system.newBike();

        String rental = carol.rent(bike)
                .then()
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .body("bikeId", equalTo(bike))
                .body("timeline.state", contains("PENDING", "ACTIVE"))
                .extract()
                .path("id");

        within(1)
                .untilAsserted(() -> carol.page()
                        .then()
                        .body("user.name", equalTo(carol.person().name()))
                        .body("vouchers.balance", equalTo(1))
                        .body("rentals.id", contains(rental))
                        .body("rentals.state", contains("ACTIVE"))
                        .body("rentals.bikeId", contains(bike)));
        carol.vouchers()
                .then()
                .body("balance", equalTo(1))
                .body("items.kind", contains("SPENT", "BOUGHT"))
                .body("items[0].rentalId", equalTo(rental));
        carol.bike(bike).then().body("state", equalTo("RESERVED"));
    }

    @Test
    void whoCancelsGetsTheVoucherBackAndTheBikeIsAvailable() {
        Customer carol = system.newCustomerWith(1);
        String bike = system.newBike();
        String rental = carol.rents(bike);

        carol.cancel(rental).then().statusCode(200).body("state", equalTo("CANCELLED"));

        within(2).untilAsserted(() -> {
            carol.vouchers().then().body("balance", equalTo(1));
            carol.bike(bike).then().body("state", equalTo("AVAILABLE"));
            carol.page().then().body("rentals.state", contains("CANCELLED")).body("vouchers.balance", equalTo(1));
        });
        carol.cancel(rental).then().statusCode(200).body("state", equalTo("CANCELLED"));
        carol.returnBike(rental, new Position(1, 1)).then().statusCode(409).body("reason", equalTo("RENTAL_CLOSED"));
    }

    @Test
    void whoReturnsABikeLeavesItWhereTheySayAndTheVoucherIsUsed() {
        Customer carol = system.newCustomerWith(1);
        String bike = system.newBike();
        String rental = carol.rents(bike);

        carol.returnBike(rental, new Position(37.5705, 126.9769))
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("timeline.state", contains("PENDING", "ACTIVE", "RETURNED"));

        within(2)
                .untilAsserted(() -> carol.bike(bike)
                        .then()
                        .body("state", equalTo("AVAILABLE"))
                        .body("position.lat", equalTo(37.5705f))
                        .body("position.lon", equalTo(126.9769f)));
        carol.vouchers().then().body("balance", equalTo(0)).body("items.kind", contains("SPENT", "BOUGHT"));
        carol.cancel(rental).then().statusCode(409).body("reason", equalTo("RENTAL_CLOSED"));
    }

    @Test
    void anothersRentalIsNotFound() {
        Customer carol = system.newCustomerWith(1);
        Customer dave = system.newCustomer();
        String rental = carol.rents(system.newBike());

        dave.rental(rental).then().statusCode(404).body("reason", equalTo("RENTAL_NOT_FOUND"));
        dave.cancel(rental).then().statusCode(404);
        dave.returnBike(rental, new Position(1, 1)).then().statusCode(404);
        dave.rentals().then().body("items", emptyIterable());
        carol.rental(rental).then().statusCode(200).body("state", equalTo("ACTIVE"));
    }

    @Test
    void nobodyWithdrawsDuringARide() {
        Customer carol = system.newCustomerWith(1);
        String rental = carol.rents(system.newBike());

        within(2).untilAsserted(() -> carol.page().then().body("rentals.state", contains("ACTIVE")));
        carol.withdraw().then().statusCode(409).body("reason", equalTo("RENTAL_IN_PROGRESS"));
        carol.details().then().statusCode(200);
        carol.rental(rental).then().body("state", equalTo("ACTIVE"));
    }

    @Test
    void whoWithdrawsIsForgotten() {
        Customer carol = system.newCustomerWith(2);
        String bike = system.newBike();
        carol.cancel(carol.rents(bike)).then().statusCode(200);

        within(5).untilAsserted(() -> carol.withdraw().then().statusCode(204));

        carol.details().then().statusCode(404).body("reason", equalTo("USER_NOT_FOUND"));
        within(5)
                .untilAsserted(
                        () -> assertThatThrownBy(() -> login(carol.person())).isInstanceOf(IOException.class));
        within(5).untilAsserted(() -> carol.page().then().statusCode(404).body("reason", equalTo("USER_NOT_FOUND")));
        within(5)
                .untilAsserted(() -> carol.rent(bike).then().statusCode(409).body("reason", equalTo("USER_WITHDRAWN")));
        carol.buy(1).then().statusCode(409).body("reason", equalTo("USER_WITHDRAWN"));
    }

    @Test
    void theDemoUsersOfTheLocalRealmHaveTheirProfiles() throws IOException, InterruptedException {
        Tokens tokens = system.processes().tokens();

        for (String name : new String[] {"alice", "bob"}) {
            system.edge()
                    .with(tokens.ofUser(name, name))
                    .get("/v1/users/me")
                    .then()
                    .statusCode(200)
                    .body("email", equalTo(name + "@example.com"));
        }
    }

    private String login(Person person) throws IOException, InterruptedException {
        return system.processes().tokens().ofUser(person.email(), person.password());
    }
}
