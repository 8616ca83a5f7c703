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
    private final Sheep sheep = new Sheep();
    private final InvariantCheck check = new InvariantCheck(sheep, 2, meters);

    @Test
    void showsZeroBeforeTheFirstCheck() {
        assertThat(counted()).isZero();
    }

    @Test
    void startsOverAfterTheLastPage() {
        checkPages(4);

        assertThat(sheep.checked).containsExactly("", "b", "d", "");
    }

    @Test
    void startsOverEvenIfTheLastPageIsFull() {
        sheep.all.remove("e");

        checkPages(4);

        assertThat(sheep.checked).containsExactly("", "b", "d", "");
    }

    @Test
    void countsAViolatorOnce() {
        sheep.broken = Set.of("c");

        checkPages(9);

        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void countsEachViolator() {
        sheep.broken = Set.of("a", "b", "e");

        checkPages(3);

        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void countsAgainOneThatWasIntactInBetween() {
        sheep.broken = Set.of("c");
        checkPages(3);
        sheep.broken = Set.of();
        checkPages(3);
        assertThat(counted()).isEqualTo(1);

        sheep.broken = Set.of("c");
        checkPages(3);

        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void countsAgainOneThatWasGoneInBetween() {
        sheep.broken = Set.of("c");
        checkPages(3);
        sheep.all.remove("c");
        checkPages(3);

        sheep.all.add("c");
        checkPages(3);

        assertThat(counted()).isEqualTo(2);
    }

    private void checkPages(int times) {
        for (int i = 0; i < times; i++) {
            check.next().await().indefinitely();
        }
    }

    private double counted() {
        return meters.get("invariant.violations")
                .tag("invariant", "sheep-are-white")
                .counter()
                .count();
    }

    /** Aggregates, some of which may be broken. */
    private static final class Sheep implements Invariant {
        private final TreeSet<String> all = new TreeSet<>(List.of("a", "b", "c", "d", "e"));
        private final List<String> checked = new ArrayList<>();
        private Set<String> broken = Set.of();

        @Override
        public String name() {
            return "sheep-are-white";
        }

        @Override
        public Uni<InvariantPage> page(String after, int size) {
            checked.add(after);
            List<String> page = all.tailSet(after, false).stream().limit(size).toList();
            return Uni.createFrom()
                    .item(new InvariantPage(
                            page, page.stream().filter(broken::contains).collect(Collectors.toSet())));
        }
    }
}
