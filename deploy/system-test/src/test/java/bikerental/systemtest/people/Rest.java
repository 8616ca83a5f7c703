package bikerental.systemtest.people;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

import static io.restassured.RestAssured.given;

/** The REST edge as one caller sees it, with a token or without. */
public final class Rest {
    /** Longer than the edge may take for anything: a request that hangs fails its test. */
    private static final int PATIENCE_MS = 5_000;

    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig()
                    .setParam("http.connection.timeout", PATIENCE_MS)
                    .setParam("http.socket.timeout", PATIENCE_MS));

    private final String url;
    private final @Nullable String token;

    public Rest(String url) {
        this(url, null);
    }

    private Rest(String url, @Nullable String token) {
        this.url = url;
        this.token = token;
    }

    /** The same edge for the bearer of a token. */
    public Rest with(String bearer) {
        return new Rest(url, bearer);
    }

    /** Another edge for the same caller. */
    public Rest at(String otherUrl) {
        return new Rest(otherUrl, token);
    }

    public String url() {
        return url;
    }

    public @Nullable String token() {
        return token;
    }

    /** A request that is still to be filled. */
    public RequestSpecification request() {
        RequestSpecification request = given().config(CONFIG).baseUri(url);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public Response get(String path, Object... values) {
        return request().get(path, values);
    }

    public Response post(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).post(path);
    }

    public Response patch(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).patch(path);
    }

    public Response delete(String path) {
        return request().delete(path);
    }
}
