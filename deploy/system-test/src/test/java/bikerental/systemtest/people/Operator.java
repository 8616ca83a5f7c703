package bikerental.systemtest.people;

import bikerental.local.keycloak.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

import java.io.IOException;
import java.util.Map;

/** Somebody who keeps the fleet. */
public final class Operator {
    private static final Position DEPOT = new Position(37.5665, 126.978);

    private final Rest edge;

    private Operator(Rest edge) {
        this.edge = edge;
    }

    /** The operator of the local realm. */
    public static Operator olga(Rest edge, Tokens tokens) {
        try {
            return new Operator(edge.with(tokens.ofUser("olga", "olga")));
        } catch (IOException e) {
            throw new AssertionError("olga cannot log in", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public Rest edge() {
        return edge;
    }

    /** Adds a bike at the depot; its id. */
    public String registersBike() {
        return register("City 28", DEPOT).then().statusCode(201).extract().path("id");
    }

    public Response register(String model, Position position) {
        return edge.post("/v1/bikes", Map.of("model", model, "position", position));
    }

    public Response change(String bike, String ifMatch, Map<String, ?> changes) {
        return edge.request()
                .header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(changes)
                .patch("/v1/bikes/{id}", bike);
    }

    public Response retire(String bike, String ifMatch) {
        return edge.request().header("If-Match", ifMatch).delete("/v1/bikes/{id}", bike);
    }

    /** The bike's entity tag as it is now. */
    public String tag(String bike) {
        return edge.get("/v1/bikes/{id}", bike).then().statusCode(200).extract().header("ETag");
    }

    /** Everybody's waiting rentals, oldest first. */
    public Response waitingRentals() {
        return edge.get("/v1/operations/rentals?state=PENDING&pageSize=100");
    }
}
