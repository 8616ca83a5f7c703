package bikerental.rental.outbound;

import bikerental.kit.invariants.Invariant;
import bikerental.kit.testing.Unis;
import bikerental.rental.Tables;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows that no code would write, and whether anybody notices. The queue is claimed for good, so that nobody decides its rentals. */
@QuarkusTest
class RentalInvariantsIT {
    private static final String COUNT = "a-queue-counts-its-pending-rentals";
    private static final String PLACE = "the-next-place-is-behind-all-others";

    @Inject
    Tables tables;

    @Inject
    @All
    List<Invariant> invariants;

    private final String bike = "bike-" + UUID.randomUUID();

    /** Two wait in places 2 and 3; the first has ended. */
    @BeforeEach
    void haveAQueue() {
        tables.run("insert into bike_queue values ('%s', 4, 2, now(), 1, 'somebody', now() + interval '1 hour')"
                .formatted(bike));
        rental(1, "CANCELLED", "now()");
        rental(2, "PENDING", "null");
        rental(3, "PENDING", "null");
    }

    @AfterEach
    void leaveNothing() {
        tables.run("delete from rental where bike_id = '%s'".formatted(bike));
        tables.run("delete from bike_queue where bike_id = '%s'".formatted(bike));
    }

    @Test
    void nothingIsWrongWithAProperQueue() {
        assertThat(violatorsOf(COUNT)).doesNotContain(bike);
        assertThat(violatorsOf(PLACE)).doesNotContain(bike);
    }

    @Test
    void aRentalThatIsNotCountedIsNoticed() {
        tables.run("update bike_queue set pending = 1 where bike_id = '%s'".formatted(bike));

        assertThat(violatorsOf(COUNT)).contains(bike);
    }

    @Test
    void aRentalThatIsCountedButDoesNotWaitIsNoticed() {
        tables.run("update bike_queue set pending = 3 where bike_id = '%s'".formatted(bike));

        assertThat(violatorsOf(COUNT)).contains(bike);
    }

    @Test
    void aPlaceThatIsGivenAgainIsNoticed() {
        tables.run("update bike_queue set next_place = 3 where bike_id = '%s'".formatted(bike));

        assertThat(violatorsOf(PLACE)).contains(bike);
    }

    private Set<String> violatorsOf(String name) {
        Invariant wanted = invariants.stream()
                .filter(invariant -> invariant.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Unis.await(() -> wanted.page("", 1_000_000)).violators();
    }

    private void rental(int place, String state, String endedAt) {
        tables.run("""
                        insert into rental (id, customer_id, bike_id, place, state, requested_at, ended_at, version)
                        values (gen_random_uuid(), gen_random_uuid(), '%s', %d, '%s', now(), %s, 1)""".formatted(bike, place, state, endedAt));
    }
}
