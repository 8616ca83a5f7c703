package bikerental.rental;

import bikerental.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String BASE = "bikerental.rental";

    @Test
    void keepsTheHexagon() {
        ArchitectureRules.hexagon(BASE);
    }

    @Test
    void knowsNoOtherService() {
        ArchitectureRules.knowsNoOtherService(BASE);
    }

    @Test
    void saysOfEveryGrpcMethodWhoMayCall() {
        ArchitectureRules.everyGrpcMethodSaysWhoMayCall(BASE);
    }

    @Test
    void blocksNowhere() {
        ArchitectureRules.noBlocking(BASE);
    }

    @Test
    void onlyAdaptersKnowTheContract() {
        ArchitectureRules.contractOnlyInWire(BASE);
    }
}
