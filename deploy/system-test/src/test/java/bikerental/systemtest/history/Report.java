package bikerental.systemtest.history;

import bikerental.systemtest.check.Operation;
import bikerental.systemtest.check.Violation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a history.
 *
 * @param settled how long it took after the end until nothing was wrong any more
 */
public record Report(
        List<Operation> operations, List<Nemesis.Recovery> recoveries, Duration settled, List<Violation> violations) {

    /** For people. */
    public String text() {
        return """
                operations  %d: %s
                faults      %d: %s
                recoveries  the slowest took %d ms; in the end everything was settled after %d ms
                violations  %d
                %s""".formatted(
                        operations.size(),
                        counts(operations.stream().map(operation -> operation.kind() + " " + operation.status())),
                        recoveries.stream()
                                .mapToInt(recovery -> recovery.faults().size())
                                .sum(),
                        counts(recoveries.stream()
                                .flatMap(recovery -> recovery.faults().stream())
                                .map(Fault::kind)),
                        slowest().toMillis(),
                        settled.toMillis(),
                        violations.size(),
                        violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
    }

    private Duration slowest() {
        return recoveries.stream()
                .map(Nemesis.Recovery::took)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static String counts(Stream<String> names) {
        Map<String, Long> counts =
                names.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }
}
