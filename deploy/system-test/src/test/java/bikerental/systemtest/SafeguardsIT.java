package bikerental.systemtest;

import bikerental.local.process.ServerState;
import bikerental.local.process.StartFailed;
import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.BreaksTheSystem;
import bikerental.systemtest.history.Verdict;
import bikerental.systemtest.network.Link;
import bikerental.systemtest.people.Customer;
import bikerental.systemtest.people.Position;
import bikerental.systemtest.people.RentalServiceItself;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The checker can fail: with a safeguard taken away it objects, and in the same course of things with the safeguard it does not. */
@BreaksTheSystem
class SafeguardsIT {
    private static final String HOLDER = "rental-2";
    private static final String WITHOUT = "BIKERENTAL_SYSTEMTEST_WITHOUT";
    private static final Duration LONGER_THAN_A_CLAIM = Duration.ofSeconds(13);

    private final BikeRental system;
    private final Link toTheCore;

    SafeguardsIT(BikeRental system) {
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withoutTheCheckForEndedRentalsALateRequestHoldsABikeAndAVoucherForNobody(boolean safe) {
        Customer carol = system.newCustomerWith(1);
        String bike = system.newBike();
        String wish = cancelledBeforeAnybodyWasAsked(carol, bike);
        List.of("bike", "voucher").forEach(service -> start(service, safe));
        within(20).until(() -> knowThatItEnded(wish));

        try (RentalServiceItself late = new RentalServiceItself(system.processes())) {
            assertThat(List.of(late.reserves(wish, bike), late.spends(wish, carol.id())))
                    .containsOnly(safe ? "RENTAL_CLOSED" : "OK");
        }

        if (safe) {
            everyPromiseIsKept(List.of(carol), bike);
        } else {
            within(10)
                    .untilAsserted(() -> assertThat(Verdict.brokenPromises(system, List.of(carol), List.of(bike)))
                            .containsExactly("VouchersAreConserved", "NothingIsHeldForNobody"));
            letGo(bike);
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
        within(10).until(() -> carol.giveBack(ride, new Position(1, 1)).statusCode() == 200);
        Instant free = Instant.now();
        within(40).until(() -> anotherHasTakenOver(key) && Instant.now().isAfter(free.plus(LONGER_THAN_A_CLAIM)));
        system.processes().resume(HOLDER);
        within(20).until(() -> system.processes().process(HOLDER).state() == ServerState.READY);
        if (!safe) {
            within(10).until(() -> state(key).equals("REJECTED"));
        }
        system.processes().resume("bike");

        within(30).until(() -> state(key).equals(safe ? "ACTIVE" : "REJECTED"));
        if (safe) {
            everyPromiseIsKept(List.of(carol, dave), bike);
        } else {
            within(10)
                    .untilAsserted(() -> assertThat(Verdict.brokenPromises(system, List.of(carol, dave), List.of(bike)))
                            .containsExactly("RefusalsAreTrue"));
        }
    }

    @Test
    void outsideSystemTestsAServiceThatIsToldToDoWrongDoesNotStart() throws IOException {
        Map<String, String> told = Map.of("QUARKUS_PROFILE", "local", WITHOUT, "claim-token");

        assertThatThrownBy(() -> system.startReplica(HOLDER, told)).isInstanceOf(StartFailed.class);

        assertThat(Files.readString(system.processes().process(HOLDER).server().log()))
                .contains("refused outside the profile systemtest");
    }

    private String cancelledBeforeAnybodyWasAsked(Customer customer, String bike) {
        system.processes().stop("bike");
        system.processes().stop("voucher");
        String wish = customer.rent(bike).then().statusCode(202).extract().path("id");
        customer.cancel(wish).then().statusCode(200);
        return wish;
    }

    private void start(String service, boolean safe) {
        if (safe) {
            system.processes().start(service);
        } else {
            system.startTold(service, Map.of(WITHOUT, "ended-rental-check"));
        }
    }

    private boolean knowThatItEnded(String rental) {
        String where = " where rental_id = '" + rental + "'";
        return system.databases()
                        .rows("bike", "select state from reservation" + where)
                        .equals(List.of("ENDED"))
                && system.databases()
                        .rows("voucher", "select state from spending" + where)
                        .equals(List.of("CLOSED"));
    }

    /** So that nothing that is looked at later is as we left it. */
    private void letGo(String bike) {
        system.databases()
                .execute("bike", "update bike set state = 'AVAILABLE', held_by = null where id = '" + bike + "'");
    }

    private void aHolderIsStoppedOn(Customer customer, String bike, String key, boolean safe) {
        Map<String, String> told = new HashMap<>(Map.of("BIKERENTAL_SYSTEMTEST_STOP_AT", "after-reserve"));
        if (!safe) {
            told.put(WITHOUT, "claim-token");
        }
        system.startReplica(HOLDER, told);
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

    private void everyPromiseIsKept(List<Customer> customers, String bike) {
        within(30)
                .untilAsserted(() -> assertThat(Verdict.brokenPromises(system, customers, List.of(bike)))
                        .isEmpty());
    }
}
