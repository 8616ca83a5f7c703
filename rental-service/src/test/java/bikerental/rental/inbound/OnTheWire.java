package bikerental.rental.inbound;

import bikerental.rental.peers.Asked;
import bikerental.rental.peers.WithPeers;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import bikerental.voucher.v1.SpendVoucherRequest;
import io.quarkus.test.common.http.TestHTTPResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import static bikerental.rental.inbound.TestCalls.someId;
import static org.awaitility.Awaitility.await;

/** A test that calls the running service, which has stub peers. */
abstract class OnTheWire extends WithPeers {
    static final Duration LIMIT = Duration.ofSeconds(30);

    @TestHTTPResource
    URI address;

    final String customer = someId();
    final String bike = "bike-" + someId();
    TestCalls calls;

    @BeforeEach
    void connect() {
        calls = new TestCalls(address);
    }

    @AfterEach
    void disconnect() {
        calls.close();
    }

    /** Runs an action in the background. */
    static <T> CompletableFuture<T> async(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }

    /** A PENDING rental; bike-service is away. */
    Rental waiting() {
        return waiting(customer);
    }

    Rental waiting(String whose) {
        bikes.goAway();
        return calls.rent(whose, bike);
    }

    Rental untilIn(RentalState state, Rental rental) {
        return await().atMost(LIMIT)
                .until(() -> calls.get(rental.getCustomerId(), rental.getId()), now -> now.getState() == state);
    }

    /** The requests to voucher-service for one rental. */
    List<Asked<SpendVoucherRequest>> spendsFor(Rental rental) {
        return voucher.asked().stream()
                .filter(asked -> asked.request().getRentalId().equals(rental.getId()))
                .toList();
    }
}
