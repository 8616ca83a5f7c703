package bikerental.bike;

import bikerental.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String BASE = "bikerental.bike";

    @Test
    void isAHexagon() {
        ArchitectureRules.hexagon(BASE);
    }

    @Test
    void knowsNoOtherService() {
        ArchitectureRules.knowsNoOtherService(BASE);
    }

    @Test
    void saysOfEachMethodWhoMayCallIt() {
        ArchitectureRules.everyGrpcMethodSaysWhoMayCall(BASE);
    }

    @Test
    void waitsForNothing() {
        ArchitectureRules.noBlocking(BASE);
    }

    @Test
    void onlyAdaptersKnowTheContract() {
        ArchitectureRules.contractOnlyInWire(BASE);
    }
}
