package bikerental.rental;

import bikerental.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String BASE = "bikerental.rental";

    @Test
    void keepsTheHexagon() {
        HouseRules.hexagon(BASE);
    }

    @Test
    void knowsNoOtherService() {
        HouseRules.knowsNoOtherService(BASE);
    }

    @Test
    void saysOfEveryGrpcMethodWhoMayCall() {
        HouseRules.everyGrpcMethodSaysWhoMayCall(BASE);
    }

    @Test
    void blocksNowhere() {
        HouseRules.noBlocking(BASE);
    }
}
