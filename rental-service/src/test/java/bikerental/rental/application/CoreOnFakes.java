package bikerental.rental.application;

import bikerental.kit.background.Background;
import bikerental.rental.TestClock;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.Rental;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.context.spi.ContextManagerProvider;

import java.time.Duration;
import java.util.Map;

/** The use cases on tables in memory and scripted peers, with real contexts and timers. */
final class CoreOnFakes implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    static final Duration TIMEOUT = Duration.ofSeconds(5);

    static {
        // Mutiny looks this up lazily, and two threads that do so at the same time fail.
        ContextManagerProvider.instance();
    }

    final TestClock clock = new TestClock();
    final InMemoryTables tables = new InMemoryTables(clock);
    final Rentals rentals = new InMemoryRentals(tables);
    final BikeQueues queues = new InMemoryBikeQueues(tables);
    final FakeVouchers vouchers = new FakeVouchers();
    final FakeBikes bikes = new FakeBikes();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final RentalConfig config;
    final WaitingCallers waitingCallers;
    final DecideQueue decideQueue;
    final SweepQueues sweepQueues;
    final RentBike rentBike;
    final CancelRental cancelRental;
    final ReturnBike returnBike;
    final EndRentalsWhenUserWithdraws endRentals;
    private final Vertx vertx = Vertx.vertx();

    CoreOnFakes() {
        this(Map.of());
    }

    CoreOnFakes(Map<String, String> settings) {
        config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(RentalConfig.class)
                .withDefaultValue("bikerental.rental.decision-poll-interval", "10ms")
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(RentalConfig.class);
        Background background = new Background(vertx);
        waitingCallers = new WaitingCallers(queues, background, config, meters);
        waitingCallers.start(new StartupEvent());
        decideQueue = new DecideQueue(
                queues,
                new DecideRental(vouchers, bikes, rentals),
                waitingCallers,
                background,
                config,
                clock,
                new CountDecisions(meters));
        sweepQueues = new SweepQueues(queues, decideQueue, background, config);
        rentBike = new RentBike(rentals, decideQueue, waitingCallers);
        cancelRental = new CancelRental(rentals, config);
        returnBike = new ReturnBike(rentals);
        endRentals = new EndRentalsWhenUserWithdraws(rentals, clock);
    }

    static <T> T done(Uni<T> work) {
        return work.await().atMost(LIMIT);
    }

    RentOutcome rent(CustomerId customer, BikeId bike) {
        return rent(customer, bike, "", TIMEOUT);
    }

    RentOutcome rent(CustomerId customer, BikeId bike, String requestId, Duration timeout) {
        return done(rentBike.rent(customer, bike, requestId, timeout));
    }

    Rental now(Rental rental) {
        return done(rentals.find(rental.id(), rental.request().customer()))
                .orElseThrow()
                .rental();
    }

    /** The number of waiting callers. */
    int waitingCallers() {
        return (int) meters.get("bikerental.rentals.waiting.callers").gauge().value();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
