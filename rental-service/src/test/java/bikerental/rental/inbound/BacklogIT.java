package bikerental.rental.inbound;

import bikerental.rental.application.RentalConfig;
import bikerental.rental.peers.Turn;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import static bikerental.rental.inbound.TestCalls.someId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The backlog of an outage is decided completely, and live requests do not wait for it. Logs the rates. Uses more rentals
 * than one sweep takes, or as many as {@code -Dbikerental.backlog} says.
 */
@QuarkusTest
class BacklogIT extends OnTheWire {
    private static final Logger LOG = Logger.getLogger(BacklogIT.class);
    private static final int RENTALS = Integer.getInteger("bikerental.backlog", 600);
    private static final int CALLERS = 8;

    @Inject
    RentalConfig config;

    private final String fleet = someId();

    @Test
    void decidesABacklogOfManyBikes() {
        drains(RENTALS);
    }

    @Test
    void decidesABacklogOfFewBikes() {
        drains(RENTALS / 20);
    }

    @Test
    void leavesRoomForLiveRequests() {
        acceptEarlier(100, 100);
        voucher.plays(request -> request.getCustomerId().equals(customer) ? Turn.yes() : Turn.hang());

        sweep.trigger();
        await().atMost(LIMIT).until(() -> voucher.hanging() == config.sweepConcurrency());

        assertThat(calls.rent(customer, bike).getState()).isEqualTo(RentalState.RENTAL_STATE_ACTIVE);
    }

    private void drains(int bikeCount) {
        Live alone = callsUntil(elapsed(Duration.ofSeconds(RENTALS / 500)));
        acceptEarlier(RENTALS, bikeCount);
        AtomicBoolean drained = new AtomicBoolean();
        CompletableFuture<Live> meanwhile = async(() -> callsUntil(drained::get));
        long begin = System.nanoTime();

        sweep.trigger();
        await().atMost(Duration.ofMinutes(10)).until(() -> count("state = 'PENDING'") == 0);

        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        drained.set(true);
        LOG.infof(
                "%d rentals of %d bikes decided, %d/s. Live calls alone: %s; meanwhile: %s",
                RENTALS, bikeCount, perSecond(RENTALS, took), alone, meanwhile.join());
        assertThat(count("state = 'ACTIVE' and place = 1")).isEqualTo(bikeCount);
        assertThat(count("state = 'REJECTED' and place > 1")).isEqualTo(RENTALS - bikeCount);
    }

    /** Rentals as the service accepts them while the peers are away. */
    private void acceptEarlier(int rentals, int bikeCount) {
        int each = rentals / bikeCount;
        tables.run("insert into bike_queue (bike_id, next_place, pending, last_at, token)"
                + " select '%s-' || b, %d, %d, now(), 0 from generate_series(1, %d) b"
                        .formatted(fleet, each + 1, each, bikeCount));
        tables.run("insert into rental (id, customer_id, bike_id, place, state, requested_at, version)"
                + " select gen_random_uuid(), gen_random_uuid(), '%s-' || b, p, 'PENDING', now(), 1".formatted(fleet)
                + " from generate_series(1, %d) b, generate_series(1, %d) p".formatted(bikeCount, each));
    }

    private int count(String which) {
        return Integer.parseInt(
                tables.query("select count(*) from rental where bike_id like '" + fleet + "-%' and " + which)
                        .getFirst());
    }

    /** Callers who rent their own bikes, each one call after the other. All get a ride, in spite of the backlog. */
    private Live callsUntil(BooleanSupplier over) {
        long begin = System.nanoTime();
        List<CompletableFuture<List<Duration>>> callers = IntStream.range(0, CALLERS)
                .mapToObj(_ -> async(() -> oneAfterTheOther(over)))
                .toList();
        List<Duration> answers = callers.stream()
                .flatMap(caller -> caller.join().stream())
                .sorted()
                .toList();
        return new Live(answers, Duration.ofNanos(System.nanoTime() - begin));
    }

    private List<Duration> oneAfterTheOther(BooleanSupplier over) {
        List<Duration> answers = new ArrayList<>();
        do {
            long begin = System.nanoTime();
            String caller = someId();
            Rental rental = calls.rent(caller, "bike-" + someId());
            answers.add(Duration.ofNanos(System.nanoTime() - begin));
            awaitActive(caller, rental);
        } while (!over.getAsBoolean());
        return answers;
    }

    /** On a busy machine a peer may answer too late: the call is then answered PENDING, and the sweep decides the rental. */
    private void awaitActive(String caller, Rental answered) {
        assertThat(answered.getState()).isIn(RentalState.RENTAL_STATE_ACTIVE, RentalState.RENTAL_STATE_PENDING);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> calls.get(caller, answered.getId()).getState() == RentalState.RENTAL_STATE_ACTIVE);
    }

    private static BooleanSupplier elapsed(Duration time) {
        long begin = System.nanoTime();
        return () -> System.nanoTime() - begin > time.toNanos();
    }

    private static long perSecond(int count, Duration took) {
        return count * 1_000L / took.toMillis();
    }

    /** The results of the live callers. */
    private record Live(List<Duration> answers, Duration took) {
        @Override
        public String toString() {
            return "%d/s, half within %d ms, all but one in a hundred within %d ms"
                    .formatted(perSecond(answers.size(), took), at(0.5), at(0.99));
        }

        private long at(double part) {
            return answers.get((int) ((answers.size() - 1) * part)).toMillis();
        }
    }
}
