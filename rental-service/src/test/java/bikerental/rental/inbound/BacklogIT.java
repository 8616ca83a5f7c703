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
 * What waited while a peer was away is decided to the last, and those who ask meanwhile do not wait for it. How fast, it says in the log; a
 * thousand rentals unless {@code -Dbikerental.backlog} says otherwise.
 */
@QuarkusTest
class BacklogIT extends OnTheWire {
    private static final Logger LOG = Logger.getLogger(BacklogIT.class);
    private static final int RENTALS = Integer.getInteger("bikerental.backlog", 1_000);
    private static final int CALLERS = 8;

    @Inject
    RentalConfig config;

    private final String fleet = someId();

    @Test
    void decidesWhatWaitsForManyBikes() {
        drains(RENTALS);
    }

    @Test
    void decidesWhatWaitsForFewBikes() {
        drains(RENTALS / 20);
    }

    @Test
    void leavesRoomForThoseWhoAskNow() {
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
        CompletableFuture<Live> meanwhile = apart(() -> callsUntil(drained::get));
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

    /** Rentals as the service accepts them while nobody can be asked. */
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

    /** Callers who rent bikes of their own, each one call after the other: all are answered with a ride, whatever waits. */
    private Live callsUntil(BooleanSupplier over) {
        long begin = System.nanoTime();
        List<CompletableFuture<List<Duration>>> callers = IntStream.range(0, CALLERS)
                .mapToObj(_ -> apart(() -> oneAfterTheOther(over)))
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
            Rental rental = calls.rent(someId(), "bike-" + someId());
            answers.add(Duration.ofNanos(System.nanoTime() - begin));
            assertThat(rental.getState()).isEqualTo(RentalState.RENTAL_STATE_ACTIVE);
        } while (!over.getAsBoolean());
        return answers;
    }

    private static BooleanSupplier elapsed(Duration time) {
        long begin = System.nanoTime();
        return () -> System.nanoTime() - begin > time.toNanos();
    }

    private static long perSecond(int count, Duration took) {
        return count * 1_000L / took.toMillis();
    }

    /** What live callers saw. */
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
