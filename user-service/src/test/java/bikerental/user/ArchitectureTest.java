package bikerental.user;

import bikerental.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String SERVICE = "bikerental.user";

    @Test
    void adaptersReachTheDomainAndNotTheOtherWayRound() {
        HouseRules.hexagon(SERVICE);
    }

    @Test
    void knowsNoOtherService() {
        HouseRules.knowsNoOtherService(SERVICE);
    }

    @Test
    void everyGrpcMethodSaysWhoMayCall() {
        HouseRules.everyGrpcMethodSaysWhoMayCall(SERVICE);
    }

    @Test
    void blocksNothing() {
        HouseRules.noBlocking(SERVICE);
    }
}
