package bikerental.edge.support;

import bikerental.kit.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** The callers of the edge. */
public final class Callers {
    /** Alice's id. */
    public static final String ALICE = "3f1c2b1a-9b1d-4a44-8d1f-2f6a1c9d7e01";

    private Callers() {}

    /** A caller without a token. */
    public static RequestSpecification anonymous() {
        return RestAssured.given();
    }

    /** Alice, a customer. */
    public static RequestSpecification alice() {
        return bearing(TestTokens.customer(ALICE));
    }

    /** An operator. */
    public static RequestSpecification operator() {
        return bearing(TestTokens.operator());
    }

    /** A caller with this token. */
    public static RequestSpecification bearing(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    /** The same caller with a JSON body. */
    public static RequestSpecification json(RequestSpecification caller, String body) {
        return caller.contentType("application/json").body(body);
    }
}
