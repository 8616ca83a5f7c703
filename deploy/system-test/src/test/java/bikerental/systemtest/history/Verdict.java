package bikerental.systemtest.history;

import bikerental.systemtest.check.Checker;
import bikerental.systemtest.check.History;
import bikerental.systemtest.check.Operation;
import bikerental.systemtest.check.Violation;
import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.people.Customer;

import java.time.Duration;
import java.util.List;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;

/** What the checker says at this moment of some customers and bikes. */
public final class Verdict {
    /** How long a claim on a queue holds, as the core's configuration says, and until another replica's sweep has taken it over. */
    static final Duration STALEST = Duration.ofSeconds(10 + 2);

    private static final int PROMISED_S = 30;

    private Verdict() {}

    /** The names of the promises that are broken, going by tables, topics and pages alone. */
    public static List<String> brokenPromises(BikeRental system, List<Customer> customers, List<String> bikes) {
        return violations(List.of(), new Evidence(system, customers, bikes)).stream()
                .map(Violation::rule)
                .distinct()
                .toList();
    }

    /** As soon as everything that has been told has been heard. */
    public static void everyPromiseIsKept(BikeRental system, List<Customer> customers, List<String> bikes) {
        within(PROMISED_S)
                .untilAsserted(() ->
                        assertThat(brokenPromises(system, customers, bikes)).isEmpty());
    }

    static List<Violation> violations(List<Operation> operations, Evidence evidence) {
        return Checker.violations(new History(operations, evidence.gather(), STALEST));
    }
}
