package bikerental.systemtest;

import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.BreaksTheSystem;
import bikerental.systemtest.history.HistoryRun;
import bikerental.systemtest.history.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Many customers on few bikes while one thing after the other breaks: in the end every promise was kept. */
@BreaksTheSystem
class HistoryIT {
    private static final long FIRST_SEED =
            Objects.requireNonNullElseGet(Long.getLong("history.seed"), System::nanoTime);
    private static final int RUNS = Integer.getInteger("history.runs", 1);
    private static final Duration TIME =
            Duration.ofSeconds(Math.round(60 * Double.parseDouble(System.getProperty("history.minutes", "2"))));

    private final BikeRental system;

    HistoryIT(BikeRental system) {
        this.system = system;
    }

    @AfterEach
    void oneReplicaIsEnoughForTheOthers() {
        system.network()
                .link("edge", "rental")
                .leadsTo(List.of(system.processes().port("rental")));
        if (system.isRunning("rental-2")) {
            system.processes().stop("rental-2");
        }
    }

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + RUNS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPromiseIsKeptWhateverBreaks(long seed) throws Exception {
        System.out.printf(
                "A history of %d s with seed %d (-Dhistory.seed repeats its choices)%n", TIME.toSeconds(), seed);

        Report report = new HistoryRun(system, seed).run(TIME);

        System.out.println(report.text());
        assertThat(report.violations()).isEmpty();
    }
}
