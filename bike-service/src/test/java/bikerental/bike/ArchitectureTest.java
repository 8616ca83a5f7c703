package bikerental.bike;

import bikerental.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String BASE = "bikerental.bike";

    @Test
    void isAHexagon() {
        HouseRules.hexagon(BASE);
    }

    @Test
    void knowsNoOtherService() {
        HouseRules.knowsNoOtherService(BASE);
    }

    @Test
    void saysOfEachMethodWhoMayCallIt() {
        HouseRules.everyGrpcMethodSaysWhoMayCall(BASE);
    }

    @Test
    void waitsForNothing() {
        HouseRules.noBlocking(BASE);
    }
}
