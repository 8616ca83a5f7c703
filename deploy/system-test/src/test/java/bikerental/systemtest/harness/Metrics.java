package bikerental.systemtest.harness;

import bikerental.systemtest.people.Rest;

import java.util.Arrays;
import java.util.List;

/** What a service tells of itself to whoever watches it. */
public final class Metrics {
    private final Rest service;

    Metrics(Rest service) {
        this.service = service;
    }

    /**
     * The sum over all series of a metric that have some labels; 0 if there is none.
     *
     * @param labels as they are written, such as {@code outcome="applied"}
     */
    public double value(String name, String... labels) {
        return values(name, labels).stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The values of all series of a metric that have some labels. */
    public List<Double> values(String name, String... labels) {
        return service.get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
    }
}
