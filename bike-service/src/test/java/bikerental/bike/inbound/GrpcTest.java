package bikerental.bike.inbound;

import io.quarkus.test.common.http.TestHTTPResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.net.URI;

/** A test that calls the running service over gRPC. */
abstract class GrpcTest {
    @TestHTTPResource
    URI address;

    protected BikeClient client;

    @BeforeEach
    void connect() {
        client = new BikeClient(address.getPort());
    }

    @AfterEach
    void disconnect() {
        client.close();
    }
}
