package bikerental.kit.invariants;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class InvariantCheckTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Herd herd = new Herd();
    private final InvariantCheck check = new InvariantCheck(herd, 2, meters);

    @Test
    void showsNoughtBeforeTheFirstLook() {
        assertThat(counted()).isZero();
    }

    @Test
    void goesRoundPageByPage() {
        look(4);

        assertThat(herd.looks).containsExactly("", "b", "d", "");
    }

    @Test
    void goesRoundWhereTheLastPageIsFull() {
        herd.all.remove("e");

        look(4);

        assertThat(herd.looks).containsExactly("", "b", "d", "");
    }

    @Test
    void countsAViolatorOnce() {
        herd.broken = Set.of("c");

        look(9);

        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void countsEachViolator() {
        herd.broken = Set.of("a", "b", "e");

        look(3);

        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void countsAgainOneThatWasWholeInBetween() {
        herd.broken = Set.of("c");
        look(3);
        herd.broken = Set.of();
        look(3);
        assertThat(counted()).isEqualTo(1);

        herd.broken = Set.of("c");
        look(3);

        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void countsAgainOneThatWasGoneInBetween() {
        herd.broken = Set.of("c");
        look(3);
        herd.all.remove("c");
        look(3);

        herd.all.add("c");
        look(3);

        assertThat(counted()).isEqualTo(2);
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            check.look().await().indefinitely();
        }
    }

    private double counted() {
        return meters.get("invariant.violations")
                .tag("invariant", "sheep-are-white")
                .counter()
                .count();
    }

    /** Aggregates, some of which may be broken. */
    private static final class Herd implements Invariant {
        private final TreeSet<String> all = new TreeSet<>(List.of("a", "b", "c", "d", "e"));
        private final List<String> looks = new ArrayList<>();
        private Set<String> broken = Set.of();

        @Override
        public String name() {
            return "sheep-are-white";
        }

        @Override
        public Uni<Look> look(String after, int size) {
            looks.add(after);
            List<String> page = all.tailSet(after, false).stream().limit(size).toList();
            return Uni.createFrom()
                    .item(new Look(page, page.stream().filter(broken::contains).collect(Collectors.toSet())));
        }
    }
}
