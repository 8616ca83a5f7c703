package bikerental.systemtest.history;

import org.awaitility.core.ConditionTimeoutException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

import static bikerental.systemtest.harness.Waiting.within;

/** Lets one thing after the other go wrong, sometimes two at once, and looks each time how long it takes until everything is decided again. */
final class Nemesis {
    private static final int PROMISED_S = 30;
    private static final long SHORTEST_MS = 500;
    private static final long LONGEST_MS = 14_000;

    private final Faults faults;
    private final Evidence evidence;
    private final SplittableRandom random;
    private final List<Recovery> recoveries = new ArrayList<>();

    Nemesis(Faults faults, Evidence evidence, SplittableRandom random) {
        this.faults = faults;
        this.evidence = evidence;
        this.random = random;
    }

    /**
     * How long it took after some faults had healed until no rental waited any more that had been wished for before.
     *
     * @param inTime whether that was within the promised time
     */
    record Recovery(List<Fault> faults, Duration took, boolean inTime) {
        @Override
        public String toString() {
            return "%-40s settled after %4d ms%s"
                    .formatted(
                            String.join(
                                    " + ", faults.stream().map(Fault::toString).toList()),
                            took.toMillis(),
                            inTime ? "" : " AND NOT THEN");
        }
    }

    /** Until the time is over; everything is healed then. */
    List<Recovery> rage(Duration time) throws InterruptedException {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            List<Fault> chosen = choose();
            Instant healed = strike(chosen);
            Recovery recovery = settle(chosen, healed);
            System.out.println("  " + recovery);
            recoveries.add(recovery);
        }
        return recoveries;
    }

    private List<Fault> choose() {
        List<Fault> chosen = new ArrayList<>(List.of(faults.draw()));
        if (random.nextInt(100) < 35) {
            Fault second = faults.draw();
            if (chosen.getFirst().goesWith(second)) {
                chosen.add(second);
            }
        }
        return chosen;
    }

    /** The moment in which all was well again. */
    private Instant strike(List<Fault> chosen) throws InterruptedException {
        List<Fault> begun = new ArrayList<>();
        try {
            for (Fault fault : chosen) {
                begun.add(fault);
                fault.begin().run();
            }
            Thread.sleep(random.nextLong(SHORTEST_MS, LONGEST_MS));
        } finally {
            begun.stream()
                    .sorted(Comparator.comparing(fault -> !Faults.SERVERS.contains(fault.victim())))
                    .forEach(fault -> fault.heal().run());
        }
        return Instant.now();
    }

    private Recovery settle(List<Fault> chosen, Instant healed) {
        boolean inTime = true;
        try {
            within(PROMISED_S).ignoreExceptions().until(() -> evidence.waitingSince(healed) == 0);
        } catch (ConditionTimeoutException late) {
            inTime = false;
        }
        return new Recovery(chosen, Duration.between(healed, Instant.now()), inTime);
    }
}
