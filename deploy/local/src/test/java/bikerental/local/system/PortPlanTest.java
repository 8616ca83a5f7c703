package bikerental.local.system;

import bikerental.local.process.StartFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortPlanTest {
    @Test
    void keepsTheUsualPortUnlessTheEnvironmentMovesIt() {
        PortPlan plan = PortPlan.usual(Map.of("BIKE_PORT", "9082"));
        assertThat(plan.port("bike", 8082)).isEqualTo(9082);
        assertThat(plan.port("rental", 8081)).isEqualTo(8081);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "65536", "http", "80 80"})
    void refusesWhatIsNoPortAndNamesTheSetting(String text) {
        PortPlan plan = PortPlan.usual(Map.of("BIKE_PORT", text));
        assertThatExceptionOfType(StartFailed.class)
                .isThrownBy(() -> plan.port("bike", 8082))
                .withMessageContaining("BIKE_PORT");
    }

    @Test
    void givesEachServerAFreePortAndKeepsToIt() {
        PortPlan plan = PortPlan.free();
        assertThat(plan.port("bike", 8082)).isEqualTo(plan.port("bike", 8082)).isNotEqualTo(plan.port("rental", 8081));
    }
}
