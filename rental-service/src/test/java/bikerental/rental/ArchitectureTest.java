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
    void restrictsTheCallersOfEveryGrpcMethod() {
        HouseRules.everyGrpcMethodSaysWhoMayCall(BASE);
    }

    @Test
    void neverBlocks() {
        HouseRules.noBlocking(BASE);
    }
}
