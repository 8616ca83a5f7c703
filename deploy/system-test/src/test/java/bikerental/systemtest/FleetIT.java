package bikerental.systemtest;

import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.OnTheRealSystem;
import bikerental.systemtest.people.Customer;
import bikerental.systemtest.people.Operator;
import bikerental.systemtest.people.Position;
import bikerental.systemtest.people.Rest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.stream.Stream;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

/** What operators do to the fleet, and who may not. */
@OnTheRealSystem
@Order(3)
class FleetIT {
    private static final Map<String, String> OUT = Map.of("state", "OUT_OF_SERVICE");
    private static final Map<String, String> BACK = Map.of("state", "AVAILABLE");

    private final BikeRental system;
    private final Operator olga;
    private final Rest anybody;

    FleetIT(BikeRental system) {
        this.system = system;
        this.olga = system.operator();
        this.anybody = system.edge();
    }

    @Test
    void anOperatorRegistersABikeTakesItOutPutsItBackAndRetiresIt() {
        String bike = olga.register("Cargo 2", new Position(-33.4569, -70.6483))
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", startsWith("/v1/bikes/"))
                .body("state", equalTo("AVAILABLE"))
                .body("model", equalTo("Cargo 2"))
                .body("version", equalTo(1))
                .extract()
                .path("id");

        olga.change(bike, "\"1\"", OUT).then().statusCode(200).body("state", equalTo("OUT_OF_SERVICE"));
        olga.change(bike, "\"2\"", BACK).then().statusCode(200).body("state", equalTo("AVAILABLE"));
        olga.change(bike, "\"3\"", Map.of("model", "Cargo 3"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"4\""))
                .body("model", equalTo("Cargo 3"))
                .body("position.lat", equalTo(-33.4569f));
        olga.retire(bike, "\"4\"").then().statusCode(204);

        anybody.get("/v1/bikes/{id}", bike).then().statusCode(200).body("state", equalTo("RETIRED"));
        olga.edge()
                .post("/v1/bikes", Map.of("id", bike, "model", "Cargo 4", "position", new Position(0, 0)))
                .then()
                .statusCode(409)
                .body("reason", equalTo("BIKE_ID_TAKEN"));
    }

    @Test
    void aChangeMustNameTheVersionThatItIsBasedOn() {
        String bike = system.newBike();
        olga.change(bike, "\"1\"", OUT).then().statusCode(200);

        olga.change(bike, "\"1\"", BACK).then().statusCode(412).body("reason", equalTo("VERSION_MISMATCH"));
        olga.retire(bike, "\"1\"").then().statusCode(412);
        olga.edge()
                .patch("/v1/bikes/" + bike, BACK)
                .then()
                .statusCode(428)
                .body("reason", equalTo("PRECONDITION_REQUIRED"));
        olga.edge().delete("/v1/bikes/" + bike).then().statusCode(428);

        anybody.get("/v1/bikes/{id}", bike)
                .then()
                .body("state", equalTo("OUT_OF_SERVICE"))
                .body("version", equalTo(2));
    }

    @Test
    void aBikeIsNotTakenFromUnderItsRider() {
        String bike = system.newBike();
        Customer carol = system.newCustomerWith(1);
        carol.rents(bike);

        olga.change(bike, olga.tag(bike), OUT).then().statusCode(409).body("reason", equalTo("BIKE_IN_USE"));
        olga.retire(bike, olga.tag(bike)).then().statusCode(409).body("reason", equalTo("BIKE_IN_USE"));

        anybody.get("/v1/bikes/{id}", bike).then().body("state", equalTo("RESERVED"));
    }

    @Test
    void anybodyBrowsesBikesByStateAndAroundAPosition() {
        String here = olga.register("City 28", new Position(-54.8019, -68.3030)).path("id");
        String there = olga.register("City 28", new Position(-54.9, -68.3030)).path("id");

        anybody.get("/v1/bikes?near=-54.8020,-68.3031&radius=500&state=AVAILABLE")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(here))
                .body("items.id", not(hasItem(there)))
                .body("items.state", everyItem(is("AVAILABLE")));
    }

    @Test
    void whoKnowsABikeAsItIsNeedNotReadItAgain() {
        String bike = system.newBike();

        anybody.request()
                .header("If-None-Match", olga.tag(bike))
                .get("/v1/bikes/{id}", bike)
                .then()
                .statusCode(304);
    }

    @Test
    void customersAreForbiddenToKeepTheFleet() {
        String bike = system.newBike();

        operations(system.newCustomer().edge(), bike)
                .forEach(answer -> answer.then()
                        .statusCode(403)
                        .contentType("application/problem+json")
                        .body("reason", equalTo("FORBIDDEN")));
        anybody.get("/v1/bikes/{id}", bike).then().body("version", equalTo(1));
    }

    @Test
    void operatorsAreNotCustomers() {
        olga.edge()
                .post("/v1/rentals", Map.of("bikeId", system.newBike()))
                .then()
                .statusCode(403);
        olga.edge().post("/v1/vouchers/purchases", Map.of("count", 1)).then().statusCode(403);
        olga.edge().get("/v1/me").then().statusCode(403);
    }

    @Test
    void whoSendsNoTokenIsAskedForOne() {
        String bike = system.newBike();

        Stream.concat(operations(anybody, bike), customersThings(anybody))
                .forEach(answer -> answer.then()
                        .statusCode(401)
                        .contentType("application/problem+json")
                        .header("WWW-Authenticate", notNullValue())
                        .body("reason", equalTo("UNAUTHENTICATED")));
    }

    private static Stream<Response> operations(Rest caller, String bike) {
        return Stream.of(
                caller.post("/v1/bikes", Map.of("model", "Mine", "position", new Position(0, 0))),
                caller.request()
                        .header("If-Match", "\"1\"")
                        .contentType("application/json")
                        .body(OUT)
                        .patch("/v1/bikes/" + bike),
                caller.request().header("If-Match", "\"1\"").delete("/v1/bikes/" + bike),
                caller.get("/v1/operations/rentals?state=PENDING"));
    }

    private static Stream<Response> customersThings(Rest caller) {
        return Stream.of(
                caller.get("/v1/users/me"),
                caller.patch("/v1/users/me", Map.of("name", "X")),
                caller.delete("/v1/users/me"),
                caller.post("/v1/vouchers/purchases", Map.of("count", 1)),
                caller.get("/v1/vouchers"),
                caller.post("/v1/rentals", Map.of("bikeId", "bike-1")),
                caller.get("/v1/rentals"),
                caller.get("/v1/me"),
                caller.get("/v1/me/events"));
    }
}
