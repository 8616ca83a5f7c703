package bikerental.systemtest.harness;

import bikerental.local.keycloak.Tokens;
import bikerental.systemtest.people.Customer;
import io.restassured.response.Response;

import java.util.List;

import static bikerental.systemtest.harness.Waiting.within;
import static org.hamcrest.Matchers.hasItem;

/** A customer whose ride shows that all parts of the system work together. */
final class Canary {
    private static final String OPEN = "items.findAll { it.state == 'PENDING' || it.state == 'ACTIVE' }.id";
    private static final String CANCELLED = "rentals.findAll { it.state == 'CANCELLED' }.id";

    private Customer customer;
    private final String bike;

    Canary(Customer customer, String bike) {
        this.customer = customer;
        this.bike = bike;
    }

    /** Buys, rents at once, cancels, and sees it on the page. A part that has just come back is given a while. */
    void ride(Tokens tokens) {
        customer = customer.loggedInAgain(tokens);
        within(30).untilAsserted(() -> customer.buy(1).then().statusCode(201));
        within(30).untilAsserted(this::rentAndCancel);
    }

    private void rentAndCancel() {
        cancelAll();
        Response answer = customer.rent(bike);
        cancelAll();
        String rental = answer.then().statusCode(201).extract().path("id");
        within(10).untilAsserted(() -> customer.page().then().body(CANCELLED, hasItem(rental)));
    }

    private void cancelAll() {
        List<String> open = customer.rentals().then().statusCode(200).extract().path(OPEN);
        open.forEach(rental -> customer.cancel(rental).then().statusCode(200));
    }
}
