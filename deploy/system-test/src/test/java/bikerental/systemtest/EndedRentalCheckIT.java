package bikerental.systemtest;

import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.BreaksTheSystem;
import bikerental.systemtest.history.Verdict;
import bikerental.systemtest.people.Customer;
import bikerental.systemtest.people.Operator;
import bikerental.systemtest.people.RentalServiceItself;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The checker can fail: it objects when bike and voucher forget that a rental has ended, and in the same course of things only then. */
@BreaksTheSystem
class EndedRentalCheckIT {
    private final BikeRental system;

    EndedRentalCheckIT(BikeRental system) {
        this.system = system;
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
            Verdict.everyPromiseIsKept(system, List.of(carol), List.of(bike));
        } else {
            within(10)
                    .untilAsserted(() -> assertThat(Verdict.brokenPromises(system, List.of(carol), List.of(bike)))
                            .containsExactly("VouchersAreConserved", "NothingIsHeldForNobody"));
            within(15)
                    .until(() -> system.metrics("voucher")
                                    .value("invariant_violations_total", "a-voucher-is-out-for-each-spending")
                            > 0);
            returnBike(wish, carol);
            letGo(bike);
        }
    }

    private String cancelledBeforeAnybodyWasAsked(Customer customer, String bike) {
        system.processes().stop("bike");
        system.processes().stop("voucher");
        String wish = customer.rent(bike).then().statusCode(202).extract().path("id");
        customer.cancel(wish).then().statusCode(200);
        return wish;
    }

    private void start(String service, boolean safe) {
        system.processes().start(service);
        if (!safe) {
            system.inject(service, "no-ended-rental-check-in-" + service);
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

    /** So that whoever looks later finds nothing of this: the next event tells everybody how it is now. */
    private void returnBike(String rental, Customer customer) {
        String where = " where customer_id = '" + customer.id() + "'";
        system.databases().execute("voucher", """
                update voucher_balance set balance = balance + 1, restored = restored + 1, version = version + 1%1$s;
                insert into voucher_entry (id, customer_id, version, kind, change, rental_id, at)
                select gen_random_uuid(), customer_id, version, 'RESTORED', 1, '%2$s', now() from voucher_balance%1$s
                """.formatted(where, rental));
        customer.buy(1).then().statusCode(201).body("balance", equalTo(2));
    }

    /** Likewise. */
    private void letGo(String bike) {
        system.databases().execute("bike", """
                update bike set state = 'AVAILABLE', held_by = null where id = '%1$s';
                update reservation set state = 'ENDED' where bike_id = '%1$s'
                """.formatted(bike));
        Operator operator = system.operator();
        List.of("OUT_OF_SERVICE", "AVAILABLE")
                .forEach(state -> operator.change(bike, operator.tag(bike), Map.of("state", state))
                        .then()
                        .statusCode(200));
    }
}
