package bikerental.voucher;

import bikerental.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String BASE = "bikerental.voucher";

    @Test
    void isAHexagon() {
        ArchitectureRules.hexagon(BASE);
    }

    @Test
    void knowsNoOtherService() {
        ArchitectureRules.knowsNoOtherService(BASE);
    }

    @Test
    void saysWhoMayCallEachMethod() {
        ArchitectureRules.everyGrpcMethodSaysWhoMayCall(BASE);
    }

    @Test
    void neverWaits() {
        ArchitectureRules.noBlocking(BASE);
    }
}
