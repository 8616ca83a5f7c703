package bikerental.bike.outbound;

import bikerental.bike.Tables;
import bikerental.kit.invariants.Invariant;
import bikerental.kit.testing.Unis;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows that no code would write, and whether anybody notices. */
@QuarkusTest
class BikeInvariantsIT {
    @Inject
    Tables tables;

    @Inject
    @All
    List<Invariant> invariants;

    private final String rental = UUID.randomUUID().toString();

    @BeforeEach
    void begin() {
        tables.empty();
    }

    @Test
    void nothingIsWrongWithAReservedAndWithAFreeBike() {
        bike("free", null);
        bike("reserved", rental);
        reservation(rental, "reserved", "HELD");
        reservation(UUID.randomUUID().toString(), "reserved", "ENDED");
        reservation(UUID.randomUUID().toString(), "unknown", "ENDED");

        assertThat(violators()).isEmpty();
    }

    @Test
    void aReservedBikeWithoutAReservationIsNoticed() {
        bike("reserved", rental);
        bike("ended", UUID.randomUUID().toString());
        reservation(rental, "ended", "ENDED");

        assertThat(violators()).containsExactlyInAnyOrder("reserved", "ended");
    }

    @Test
    void aReservationOfABikeThatIsNotReservedIsNoticed() {
        bike("free", null);
        reservation(rental, "free", "HELD");

        assertThat(violators()).containsExactly("free");
    }

    @Test
    void twoReservationsOfOneBikeAndThatOfAnotherAreNoticed() {
        bike("two", rental);
        reservation(rental, "two", "HELD");
        reservation(UUID.randomUUID().toString(), "two", "HELD");
        bike("another", UUID.randomUUID().toString());
        reservation(UUID.randomUUID().toString(), "another", "HELD");

        assertThat(violators()).containsExactlyInAnyOrder("two", "another");
    }

    private Set<String> violators() {
        return Unis.await(() -> invariants.getFirst().page("", 1_000)).violators();
    }

    private void bike(String id, @Nullable String holder) {
        tables.run("insert into bike values ('%s', 'City 3', '%s', %s, 1, 1, 1, now(), now())"
                .formatted(
                        id, holder == null ? "AVAILABLE" : "RESERVED", holder == null ? "null" : "'" + holder + "'"));
    }

    private void reservation(String rental, String bike, String state) {
        tables.run("insert into reservation values ('%s', '%s', '%s')".formatted(rental, bike, state));
    }
}
