package bikerental.systemtest;

import bikerental.local.process.ServerState;
import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.BreaksTheSystem;
import bikerental.systemtest.history.Verdict;
import bikerental.systemtest.network.Link;
import bikerental.systemtest.people.Customer;
import bikerental.systemtest.people.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;

/** The checker can fail: it objects when fencing tokens are not checked, and with the same steps only then. */
@BreaksTheSystem
class FencingTokenIT {
    private static final String HOLDER = "rental-2";
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(13);

    private final BikeRental system;
    private final Link toTheCore;

    FencingTokenIT(BikeRental system) {
        this.system = system;
        this.toTheCore = system.network().link("edge", "rental");
    }

    @AfterEach
    void everythingIsAsItWas() {
        callsGoTo("rental");
        if (system.isRunning(HOLDER)) {
            system.processes().kill(HOLDER);
        }
    }

    /** Its answer was true when it was given. When it wakes, the bike has long been free. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withoutItsTokenAHolderThatWasStoppedRefusesABikeThatIsFree(boolean safe) {
        Customer carol = system.newCustomerWith(1);
        Customer dave = system.newCustomerWith(1);
        String bike = system.newBike();
        String ride = carol.rents(bike);
        String key = UUID.randomUUID().toString();

        aHolderIsStoppedOn(dave, bike, key, safe);
        system.processes().pause("bike");
        callsGoTo("rental");
        within(10).until(() -> carol.returnBike(ride, new Position(1, 1)).statusCode() == 200);
        Instant free = Instant.now();
        within(40).until(() -> anotherHasTakenOver(key) && Instant.now().isAfter(free.plus(LONGER_THAN_A_LEASE)));
        system.processes().resume(HOLDER);
        within(20).until(() -> system.processes().process(HOLDER).state() == ServerState.READY);
        if (!safe) {
            within(10).until(() -> state(key).equals("REJECTED"));
        }
        system.processes().resume("bike");

        within(30).until(() -> state(key).equals(safe ? "ACTIVE" : "REJECTED"));
        if (safe) {
            Verdict.everyPromiseIsKept(system, List.of(carol, dave), List.of(bike));
        } else {
            within(10)
                    .untilAsserted(() -> assertThat(Verdict.brokenPromises(system, List.of(carol, dave), List.of(bike)))
                            .containsExactly("RefusalsAreTrue"));
        }
    }

    private void aHolderIsStoppedOn(Customer customer, String bike, String key, boolean safe) {
        system.startReplica(HOLDER, Map.of());
        if (safe) {
            system.inject(HOLDER, "stop-after-reserve");
        } else {
            system.inject(HOLDER, "stop-after-reserve", "no-fencing-token");
        }
        callsGoTo(HOLDER);
        within(30).until(() -> {
            customer.rent(bike, key);
            return system.processes().process(HOLDER).state() == ServerState.SILENT;
        });
    }

    private void callsGoTo(String replica) {
        toTheCore.leadsTo(List.of(system.processes().port(replica)));
        toTheCore.cut();
        toTheCore.heal();
    }

    private boolean anotherHasTakenOver(String key) {
        return !system.databases().rows("rental", """
                        select attempts from rental_attempt join rental on id = rental_id
                        where attempts > 0 and request_id = '%s'""".formatted(key)).isEmpty();
    }

    private String state(String key) {
        return system.databases().row("rental", "select state from rental where request_id = '" + key + "'");
    }
}
