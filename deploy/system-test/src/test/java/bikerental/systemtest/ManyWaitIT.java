package bikerental.systemtest;

import bikerental.systemtest.harness.AtOnce;
import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.BreaksTheSystem;
import bikerental.systemtest.harness.Metrics;
import bikerental.systemtest.people.Customer;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;

/** Many customers wait for a service that is down, or that hangs. */
@BreaksTheSystem
class ManyWaitIT {
    private static final int BIKES = 50;
    private static final int CUSTOMERS = 10;
    private static final int WISHES_OF_EACH = 2;
    private static final int CONNECTIONS = 16;
    private static final int CONNECTIONS_OF_EACH = 4;
    private static final int REQUESTS = 20;

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

    @Test
    void sixteenAtATimeAreAnsweredInTimeWhileVoucherHangs() throws InterruptedException {
        List<Customer> customers = some(CONNECTIONS / CONNECTIONS_OF_EACH, () -> system.newCustomerWith(1));
        List<String> bikes = some(CONNECTIONS, system::newBike);
        Customer reader = system.newCustomer();
        Metrics rental = system.metrics("rental");
        // Processes that have just started are slow for another reason, and may say so.
        AtOnce.all(renting(customers, bikes, Set.of(201, 202, 409, 503)));
        system.processes().pause("voucher");

        List<Callable<List<Long>>> tasks = renting(customers, bikes, Set.of(202));
        tasks.add(() -> times(reader::rentals, Set.of(200)));
        List<List<Long>> times = new ArrayList<>(AtOnce.all(tasks));

        assertThat(rental.value("ft_circuitbreaker_opened_total", "GrpcVouchers"))
                .isPositive();
        List<Long> reading = times.removeLast();
        assertThat(percentile(99, times.stream().flatMap(List::stream).toList()))
                .isLessThan(2_000);
        assertThat(percentile(99, reading)).isLessThan(1_000);
    }

    private static List<Callable<List<Long>>> renting(
            List<Customer> customers, List<String> bikes, Set<Integer> expected) {
        List<Callable<List<Long>>> tasks = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Customer customer = customers.get(i / CONNECTIONS_OF_EACH);
            String bike = bikes.get(i);
            tasks.add(() -> times(() -> customer.rent(bike), expected));
        }
        return tasks;
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

    /** How long each answer to a request took that was asked again and again. */
    private static List<Long> times(Supplier<Response> request, Set<Integer> expected) {
        return some(REQUESTS, () -> {
            Response answer = request.get();
            assertThat(answer.statusCode()).as(answer.asString()).isIn(expected);
            return answer.time();
        });
    }

    private static long percentile(int percent, List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() * percent / 100);
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
