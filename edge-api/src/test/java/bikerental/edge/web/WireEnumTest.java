package bikerental.edge.web;

import bikerental.bike.v1.BikeState;
import bikerental.common.v1.Reason;
import bikerental.kit.testing.RefusalAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WireEnumTest {
    private final WireEnum<BikeState> states = WireEnum.of("BIKE_STATE_", BikeState.values());

    @Test
    void namesHaveNoPrefix() {
        assertThat(states.nameOf(BikeState.BIKE_STATE_OUT_OF_SERVICE)).isEqualTo("OUT_OF_SERVICE");
        assertThat(states.parse("state", "OUT_OF_SERVICE")).isEqualTo(BikeState.BIKE_STATE_OUT_OF_SERVICE);
        assertThat(states.names()).containsExactly("AVAILABLE", "RESERVED", "OUT_OF_SERVICE", "RETIRED");
    }

    @Test
    void refusesUnknownNames() {
        for (String name : new String[] {"UNSPECIFIED", "UNRECOGNIZED", "BIKE_STATE_AVAILABLE", "available", ""}) {
            RefusalAssert.assertRefused(() -> states.parse("state", name), Reason.REASON_INVALID_FIELD);
        }
    }

    @Test
    void anUnknownValueIsUnrecognized() {
        assertThat(states.nameOf(BikeState.UNRECOGNIZED)).isEqualTo("UNRECOGNIZED");
    }
}
