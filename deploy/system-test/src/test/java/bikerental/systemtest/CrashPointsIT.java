package bikerental.systemtest;

import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.BreaksTheSystem;
import bikerental.systemtest.history.Verdict;
import bikerental.systemtest.people.Customer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.UUID;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;

/** A service dies at the very points where it would hurt, and is started again. */
@BreaksTheSystem
class CrashPointsIT {
    private final BikeRental system;

    CrashPointsIT(BikeRental system) {
        this.system = system;
    }

    @ParameterizedTest
    @CsvSource({
        "after-intent, PENDING nothing spent AVAILABLE 0",
        "after-spend, PENDING SPENT AVAILABLE 0",
        "after-reserve, PENDING SPENT RESERVED 0",
        "after-confirm, ACTIVE SPENT RESERVED 1"
    })
    void aDecisionThatWasCutOffIsMadeUpFor(String point, String left) {
        Customer carol = system.newCustomerWith(1);
        String bike = system.newBike();
        String key = UUID.randomUUID().toString();

        theCoreDies("die-" + point, () -> carol.rent(bike, key));
        assertThat(found(key, bike)).isEqualTo(left);
        system.processes().start("rental");

        String rental = accepted(carol, bike, key);
        within(30).until(() -> carol.rental(rental).path("state").equals("ACTIVE"));
        Verdict.everyPromiseIsKept(system, List.of(carol), List.of(bike));
        carol.cancel(rental).then().statusCode(200);
        Verdict.everyPromiseIsKept(system, List.of(carol), List.of(bike));
    }

    @Test
    void eventsThatDiedInTheMiddleOfABatchArriveOnce() {
        Customer carol = system.newCustomerWith(1);
        String bike = system.newBike();
        String key = UUID.randomUUID().toString();

        theCoreDies("die-in-batch", () -> carol.rent(bike, key));
        String rental = system.databases().row("rental", "select id from rental where request_id = '" + key + "'");
        assertThat(eventsOf(rental)).isEmpty();
        system.processes().start("rental");

        within(30).untilAsserted(() -> assertThat(eventsOf(rental)).containsExactly("RentalAccepted", "BikeRented"));
        Verdict.everyPromiseIsKept(system, List.of(carol), List.of(bike));
    }

    /** The third event is the end of the rental: the first two tell of its beginning. */
    @ParameterizedTest
    @ValueSource(strings = {"bike", "voucher"})
    void anEventThatWasDoneButNotAcknowledgedComesAgainAndChangesNothing(String service) {
        Customer carol = system.newCustomerWith(1);
        String bike = system.newBike();
        within(20).until(() -> system.consumerGroups().hasFinished(service));

        system.inject(service, "die-before-third-acknowledgement");
        rideAndCancel(carol, bike);
        within(30).until(() -> !system.isRunning(service));
        List<String> done = List.of("AVAILABLE 3", "BOUGHT, RESTORED, SPENT");
        within(10).untilAsserted(() -> assertThat(whatEndingDoes(carol, bike)).isEqualTo(done));
        assertThat(system.consumerGroups().hasFinished(service)).isFalse();
        system.processes().start(service);

        within(30).until(() -> system.consumerGroups().hasFinished(service));
        assertThat(whatEndingDoes(carol, bike)).isEqualTo(done);
        Verdict.everyPromiseIsKept(system, List.of(carol), List.of(bike));
    }

    /** Asks, again where the core is not reached at once, until it is dead. */
    private void theCoreDies(String fault, Runnable asking) {
        system.inject("rental", fault);
        within(30).until(() -> {
            asking.run();
            return !system.isRunning("rental");
        });
    }

    private static void rideAndCancel(Customer customer, String bike) {
        String rental = accepted(customer, bike, UUID.randomUUID().toString());
        within(30).until(() -> customer.rental(rental).path("state").equals("ACTIVE"));
        customer.cancel(rental).then().statusCode(200);
    }

    /** The rental, as soon as the edge tells of it: decided, or waiting for the claim of the dead to be over. */
    private static String accepted(Customer customer, String bike, String key) {
        return within(30)
                .until(() -> customer.rent(bike, key), answer -> answer.statusCode() < 300)
                .path("id");
    }

    /** The rental, its voucher, its bike, and how many events of a ride have not left the outbox. */
    private String found(String key, String bike) {
        String rental = system.databases().row("rental", "select id from rental where request_id = '" + key + "'");
        List<String> spending =
                system.databases().rows("voucher", "select state from spending where rental_id = '" + rental + "'");
        return String.join(
                " ",
                system.databases().row("rental", "select state from rental where id = '" + rental + "'"),
                spending.isEmpty() ? "nothing spent" : spending.getFirst(),
                system.databases().row("bike", "select state from bike where id = '" + bike + "'"),
                system.databases()
                        .row(
                                "rental",
                                "select count(*) from outbox where type like '%.BikeRented' and key = '" + rental
                                        + "'"));
    }

    private List<String> whatEndingDoes(Customer customer, String bike) {
        return List.of(
                system.databases().row("bike", "select state || ' ' || version from bike where id = '" + bike + "'"),
                system.databases()
                        .row(
                                "voucher",
                                "select string_agg(kind, ', ' order by kind) from voucher_entry where customer_id = '"
                                        + customer.id() + "'"));
    }

    private List<String> eventsOf(String rental) {
        return system.topics().typesByKey("bikerental.rental").getOrDefault(rental, List.of());
    }
}
