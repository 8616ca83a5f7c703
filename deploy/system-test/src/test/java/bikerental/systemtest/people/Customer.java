package bikerental.systemtest.people;

import bikerental.local.keycloak.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

import static bikerental.systemtest.harness.Waiting.within;

/** Somebody who rents bikes, with a login of their own. */
public final class Customer {
    private final Rest edge;
    private final Person person;
    private final String id;

    private Customer(Rest edge, Person person, String id) {
        this.edge = edge;
        this.person = person;
        this.id = id;
    }

    /** What somebody signs up with. */
    public record Person(String email, String password, String name) {
        /** Nobody whom any other test knows. */
        public static Person unheardOf() {
            String name = "rider-" + UUID.randomUUID();
            return new Person(name + "@example.org", "correct horse battery", name);
        }
    }

    /** Signs up and logs in. */
    public static Customer signUp(Rest edge, Tokens tokens) {
        Person person = Person.unheardOf();
        String key = UUID.randomUUID().toString();
        String id = within(30)
                .until(() -> keyed(edge, key).body(person).post("/v1/users"), answer -> answer.statusCode() == 201)
                .path("id");
        return new Customer(edge.with(token(tokens, person)), person, id);
    }

    private static String token(Tokens tokens, Person person) {
        try {
            return tokens.ofUser(person.email(), person.password());
        } catch (IOException e) {
            throw new AssertionError(person.email() + " cannot log in", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The same customer with a new token: tokens live for a quarter of an hour. */
    public Customer loggedInAgain(Tokens tokens) {
        return new Customer(edge.with(token(tokens, person)), person, id);
    }

    /** The same customer, who asks another edge. */
    public Customer at(String edgeUrl) {
        return new Customer(edge.at(edgeUrl), person, id);
    }

    public String id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public Rest edge() {
        return edge;
    }

    public Response buy(int count) {
        return edge.post("/v1/vouchers/purchases", Map.of("count", count));
    }

    public Response vouchers() {
        return edge.get("/v1/vouchers");
    }

    public Response rent(String bike) {
        return edge.post("/v1/rentals", Map.of("bikeId", bike));
    }

    /** Rents under an idempotency key. */
    public Response rent(String bike, String key) {
        return keyed(edge, key).body(Map.of("bikeId", bike)).post("/v1/rentals");
    }

    /** Buys vouchers under an idempotency key. */
    public Response buy(int count, String key) {
        return keyed(edge, key).body(Map.of("count", count)).post("/v1/vouchers/purchases");
    }

    private static RequestSpecification keyed(Rest edge, String key) {
        return edge.request().contentType(ContentType.JSON).header("Idempotency-Key", key);
    }

    /** Rents, which is expected to succeed at once; the rental's id. */
    public String rents(String bike) {
        return rent(bike).then().statusCode(201).extract().path("id");
    }

    public Response cancel(String rental) {
        return edge.request().post("/v1/rentals/{id}/cancel", rental);
    }

    public Response returnBike(String rental, Position position) {
        return edge.request()
                .contentType(ContentType.JSON)
                .body(Map.of("position", position))
                .post("/v1/rentals/{id}/return", rental);
    }

    public Response rental(String rental) {
        return edge.get("/v1/rentals/{id}", rental);
    }

    public Response rentals() {
        return edge.get("/v1/rentals?pageSize=100");
    }

    public Response bike(String bike) {
        return edge.get("/v1/bikes/{id}", bike);
    }

    public Response details() {
        return edge.get("/v1/users/me");
    }

    public Response changeDetails(Map<String, String> changes) {
        return edge.patch("/v1/users/me", changes);
    }

    public Response withdraw() {
        return edge.delete("/v1/users/me");
    }

    public Response page() {
        return edge.get("/v1/me");
    }

    /** My page and its changes as they happen. */
    public PageStream watchPage() {
        return new PageStream(edge);
    }
}
