package bikerental.rental.application;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WatchersTest {
    private final Watchers<String, String> watchers = new Watchers<>();

    @Test
    void findsThoseWhoWatchTheSame() {
        watchers.add("bike-1", "ann");
        watchers.add("bike-1", "bob");
        watchers.add("bike-2", "cid");

        assertThat(watchers.of("bike-1")).containsExactlyInAnyOrder("ann", "bob");
        assertThat(watchers.of("bike-3")).isEmpty();
    }

    @Test
    void forgetsWhoWatchesNoMore() {
        watchers.add("bike-1", "ann");
        watchers.add("bike-1", "bob");

        watchers.remove("bike-1", "ann");
        assertThat(watchers.of("bike-1")).containsExactly("bob");
        watchers.remove("bike-1", "bob");
        assertThat(watchers.of("bike-1")).isEmpty();
        watchers.remove("bike-1", "bob");
    }
}
