package bikerental.rental.application;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallersByKeyTest {
    private final CallersByKey<String, String> callers = new CallersByKey<>();

    @Test
    void findsTheCallersOfAKey() {
        callers.add("bike-1", "ann");
        callers.add("bike-1", "bob");
        callers.add("bike-2", "cid");

        assertThat(callers.of("bike-1")).containsExactlyInAnyOrder("ann", "bob");
        assertThat(callers.of("bike-3")).isEmpty();
    }

    @Test
    void forgetsRemovedCallers() {
        callers.add("bike-1", "ann");
        callers.add("bike-1", "bob");

        callers.remove("bike-1", "ann");
        assertThat(callers.of("bike-1")).containsExactly("bob");
        callers.remove("bike-1", "bob");
        assertThat(callers.of("bike-1")).isEmpty();
        callers.remove("bike-1", "bob");
    }
}
