package bikerental.voucher;

import bikerental.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String BASE = "bikerental.voucher";

    @Test
    void isAHexagon() {
        HouseRules.hexagon(BASE);
    }

    @Test
    void knowsNoOtherService() {
        HouseRules.knowsNoOtherService(BASE);
    }

    @Test
    void saysWhoMayCallEachMethod() {
        HouseRules.everyGrpcMethodSaysWhoMayCall(BASE);
    }

    @Test
    void neverWaits() {
        HouseRules.noBlocking(BASE);
    }
}
