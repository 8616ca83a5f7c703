package bikerental.systemtest;

import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.BreaksTheSystem;
import bikerental.systemtest.harness.Metrics;
import bikerental.systemtest.harness.Topics.DeadLetter;
import bikerental.systemtest.people.Customer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A message that can never be processed stops nobody, is kept, and is processed once that has become possible. */
@BreaksTheSystem
class DeadLettersIT {
    /** What the database says of the message that this test makes impossible. */
    static final String REFUSAL = "refused_by_a_test";

    private static final String DEAD_LETTERS = "bikerental.rental.bike.dead-letter";
    private static final String REDRIVE = "bikerental.rental.bike.redrive";

    private final BikeRental system;

    DeadLettersIT(BikeRental system) {
        this.system = system;
    }

    @AfterEach
    void everythingIsPossibleAgain() {
        system.databases().execute("bike", "alter table reservation drop constraint if exists " + REFUSAL);
    }

    @Test
    void anEventThatCannotBeProcessedIsKeptAndRedrivenWhenItCan() {
        Customer carol = system.newCustomerWith(2);
        String blocked = system.newBike();
        String free = system.newBike();
        String poisoned = carol.rents(blocked);
        String other = carol.rents(free);
        bikeRefusesTheEndOf(poisoned);

        carol.cancel(poisoned).then().statusCode(200);
        carol.cancel(other).then().statusCode(200);

        within(40).untilAsserted(() -> carol.bike(free).then().body("state", equalTo("AVAILABLE")));
        within(40).untilAsserted(() -> assertThat(lettersOf(poisoned)).hasSize(1));
        assertThat(lettersOf(poisoned).getFirst().reason()).contains(REFUSAL);
        assertThat(givenUp()).isEqualTo(1);
        carol.bike(blocked).then().body("state", equalTo("RESERVED"));

        everythingIsPossibleAgain();
        assertThat(system.run("redrive", "bike")).endsWith(DEAD_LETTERS + ": 1 handed to " + REDRIVE + ".\n");

        within(10).untilAsserted(() -> carol.bike(blocked).then().body("state", equalTo("AVAILABLE")));
        String released = system.operator().tag(blocked);
        assertThat(system.run("redrive", "bike")).endsWith(DEAD_LETTERS + ": nothing that was not handed before.\n");
        assertThat(system.operator().tag(blocked)).isEqualTo(released);
        assertThat(givenUp()).isEqualTo(1);
    }

    private void bikeRefusesTheEndOf(String rental) {
        system.databases().execute("bike", """
                alter table reservation add constraint %s check (rental_id <> '%s' or state <> 'ENDED') not valid
                """.formatted(REFUSAL, rental));
    }

    private List<DeadLetter> lettersOf(String rental) {
        return system.topics().deadLetters(DEAD_LETTERS).stream()
                .filter(letter -> letter.key().equals(rental))
                .toList();
    }

    private double givenUp() {
        Metrics bike = system.metrics("bike");
        return bike.value("bikerental_events_consumed_total", "outcome=\"dead-letter\"", "topic=\"bikerental.rental\"");
    }
}
