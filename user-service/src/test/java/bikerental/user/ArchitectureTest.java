package bikerental.user;

import bikerental.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String SERVICE = "bikerental.user";

    @Test
    void adaptersReachTheDomainAndNotTheOtherWayRound() {
        ArchitectureRules.hexagon(SERVICE);
    }

    @Test
    void knowsNoOtherService() {
        ArchitectureRules.knowsNoOtherService(SERVICE);
    }

    @Test
    void everyGrpcMethodSaysWhoMayCall() {
        ArchitectureRules.everyGrpcMethodSaysWhoMayCall(SERVICE);
    }

    @Test
    void blocksNothing() {
        ArchitectureRules.noBlocking(SERVICE);
    }
}
