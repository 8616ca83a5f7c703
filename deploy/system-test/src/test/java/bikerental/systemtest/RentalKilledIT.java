package bikerental.systemtest;

import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.BreaksTheSystem;
import bikerental.systemtest.people.Rider;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;

/** The core dies in the middle of its work. */
@BreaksTheSystem
class RentalKilledIT {
    private static final List<String> DECIDED = List.of("ACTIVE", "CANCELLED", "REJECTED");

    private final BikeRental system;

    RentalKilledIT(BikeRental system) {
        this.system = system;
    }

    @Test
    void nothingThatWasAnsweredIsLostAndEverythingIsDecidedWithin30Seconds() {
        List<Rider> riders = Stream.generate(() -> new Rider(system.newCustomerWith(1), system.newBike()))
                .limit(4)
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> wishes = riders.stream().map(threads::submit).toList();
            try {
                killAndStartUnder(riders);
            } finally {
                riders.forEach(Rider::stop);
            }
            List<Integer> asked = wishes.stream().map(RentalKilledIT::result).toList();
            assertThat(asked)
                    .containsExactlyElementsOf(
                            riders.stream().map(this::storedRentals).toList());
        }
        within(30).untilAsserted(() -> riders.forEach(this::everythingIsDecided));
        within(5)
                .untilAsserted(() -> riders.forEach(
                        rider -> rider.customer().vouchers().then().body("balance", equalTo(1))));
    }

    private void killAndStartUnder(List<Rider> riders) {
        everybodyRides(riders, 5);
        system.processes().kill("rental");
        within(5).untilAsserted(() -> assertThat(riders).allMatch(rider -> rider.failures() > 0));
        system.processes().start("rental");
        everybodyRides(riders, 5);
    }

    private static void everybodyRides(List<Rider> riders, int times) {
        List<Integer> before =
                riders.stream().map(rider -> rider.rentals().size()).toList();
        within(30)
                .until(() -> IntStream.range(0, riders.size())
                        .allMatch(i -> riders.get(i).rentals().size() >= before.get(i) + times));
    }

    private void everythingIsDecided(Rider rider) {
        rider.rentals()
                .forEach(rental ->
                        rider.customer().rental(rental).then().statusCode(200).body("state", is(in(DECIDED))));
        assertThat(system.databases()
                        .row(
                                "rental",
                                "select count(*) from rental where state = 'PENDING' and customer_id = '"
                                        + rider.customer().id() + "'"))
                .isEqualTo("0");
    }

    private int storedRentals(Rider rider) {
        return Integer.parseInt(system.databases()
                .row(
                        "rental",
                        "select count(*) from rental where customer_id = '"
                                + rider.customer().id() + "'"));
    }

    private static int result(Future<Integer> wishes) {
        try {
            return wishes.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
