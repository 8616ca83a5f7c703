package bikerental.systemtest;

import bikerental.systemtest.harness.AtOnce;
import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.BreaksTheSystem;
import bikerental.systemtest.people.Customer;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;

/** Many customers wait for a service that is down. */
@BreaksTheSystem
class ManyWaitIT {
    private static final int BIKES = 50;
    private static final int CUSTOMERS = 10;
    private static final int WISHES_OF_EACH = 2;

    private final BikeRental system;

    ManyWaitIT(BikeRental system) {
        this.system = system;
    }

    @Test
    void eachOfFiftyBikesGoesToItsFirstAskerAndNobodyElseLosesAVoucher() throws InterruptedException {
        List<Customer> customers = some(CUSTOMERS, () -> system.newCustomerWith(WISHES_OF_EACH * BIKES));
        List<String> bikes = some(BIKES, system::newBike);
        system.processes().stop("bike");

        AtOnce.all(customers.stream()
                .<Callable<Customer>>map(customer -> () -> wishingForAll(customer, bikes))
                .toList());
        assertThat(count(bikes, "state = 'PENDING'")).isEqualTo(CUSTOMERS * WISHES_OF_EACH * BIKES);
        system.processes().start("bike");

        within(120).until(() -> count(bikes, "state = 'PENDING'") == 0);
        assertThat(count(bikes, "place = 1 and state = 'ACTIVE'")).isEqualTo(BIKES);
        assertThat(count(bikes, "place > 1 and state = 'REJECTED' and reason = 'BIKE_NOT_AVAILABLE'"))
                .isEqualTo((CUSTOMERS * WISHES_OF_EACH - 1) * BIKES);
        assertThat(decidedBeforeTheOneInFront(bikes)).isEmpty();
        within(30).untilAsserted(() -> customers.forEach(this::hasPaidForRidesOnly));
    }

    private static <T> List<T> some(int count, Supplier<T> each) {
        return Stream.generate(each).limit(count).toList();
    }

    private static Customer wishingForAll(Customer customer, List<String> bikes) {
        for (int i = 0; i < WISHES_OF_EACH; i++) {
            bikes.forEach(bike -> customer.rent(bike).then().statusCode(202));
        }
        return customer;
    }

    private int count(List<String> bikes, String condition) {
        return Integer.parseInt(
                system.databases().row("rental", "select count(*) from rental where " + condition + among(bikes)));
    }

    private List<String> decidedBeforeTheOneInFront(List<String> bikes) {
        return system.databases().rows("rental", """
                        select bike_id from (
                          select bike_id, coalesce(active_at, ended_at) as decided,
                                 lag(coalesce(active_at, ended_at)) over (partition by bike_id order by place) as in_front
                            from rental where true%s) queue
                         where decided < in_front""".formatted(among(bikes)));
    }

    private static String among(List<String> bikes) {
        return bikes.stream().collect(Collectors.joining("', '", " and bike_id in ('", "')"));
    }

    private void hasPaidForRidesOnly(Customer customer) {
        List<String> rides =
                customer.edge().get("/v1/rentals?state=ACTIVE&pageSize=100").path("items.id");
        assertThat(customer.vouchers().<Integer>path("balance")).isEqualTo(WISHES_OF_EACH * BIKES - rides.size());
    }
}
