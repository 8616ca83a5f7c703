package bikerental.systemtest.history;

import bikerental.systemtest.check.Checker;
import bikerental.systemtest.check.History;
import bikerental.systemtest.check.Operation;
import bikerental.systemtest.check.Violation;
import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.people.Customer;

import java.time.Duration;
import java.util.List;

/** What the checker says at this moment of some customers and bikes. */
public final class Verdict {
    /** How long a claim on a queue holds, as the core's configuration says, and until another replica's sweep has taken it over. */
    static final Duration STALEST = Duration.ofSeconds(10 + 2);

    private Verdict() {}

    /** The names of the promises that are broken, going by tables, topics and pages alone. */
    public static List<String> brokenPromises(BikeRental system, List<Customer> customers, List<String> bikes) {
        return violations(List.of(), new Evidence(system, customers, bikes)).stream()
                .map(Violation::rule)
                .distinct()
                .toList();
    }

    static List<Violation> violations(List<Operation> operations, Evidence evidence) {
        return Checker.violations(new History(operations, evidence.gather(), STALEST));
    }
}
