package bikerental.systemtest;

import bikerental.local.process.StartFailed;
import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.BreaksTheSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What system tests may tell a service is refused everywhere else. */
@BreaksTheSystem
class SwitchesIT {
    private static final String REPLICA = "rental-2";

    private final BikeRental system;

    SwitchesIT(BikeRental system) {
        this.system = system;
    }

    @ParameterizedTest
    @CsvSource({"CRASH_AT, after-spend", "STOP_AT, after-reserve", "WITHOUT, claim-token"})
    void aServiceThatIsToldToDieOrToDoWrongDoesNotStart(String what, String value) throws IOException {
        Map<String, String> told = Map.of("QUARKUS_PROFILE", "local", "BIKERENTAL_SYSTEMTEST_" + what, value);
        long before = refusals();

        assertThatThrownBy(() -> system.startReplica(REPLICA, told)).isInstanceOf(StartFailed.class);

        assertThat(refusals()).isGreaterThan(before);
    }

    /** How often its log says why it did not start. */
    private long refusals() throws IOException {
        Path log = system.processes().options().log(REPLICA);
        return Files.exists(log)
                ? Files.readAllLines(log).stream()
                        .filter(line -> line.contains("refused outside the profile systemtest"))
                        .count()
                : 0;
    }
}
