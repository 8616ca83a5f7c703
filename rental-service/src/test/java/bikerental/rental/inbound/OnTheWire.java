package bikerental.rental.inbound;

import bikerental.rental.peers.ScriptedBike;
import bikerental.rental.peers.ScriptedKeycloak;
import bikerental.rental.peers.ScriptedVoucher;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.net.URI;

import static bikerental.rental.inbound.TestCalls.someId;

/** A test that calls the running service, whose peers are played. */
abstract class OnTheWire {
    @TestHTTPResource
    URI address;

    @Inject
    ScriptedVoucher voucher;

    @Inject
    ScriptedBike bikes;

    @Inject
    ScriptedKeycloak keycloak;

    final String customer = someId();
    final String bike = "bike-" + someId();
    TestCalls calls;

    @BeforeEach
    void connect() {
        voucher.reset();
        bikes.reset();
        keycloak.reset();
        calls = new TestCalls(address);
    }

    @AfterEach
    void disconnect() {
        calls.close();
    }
}
