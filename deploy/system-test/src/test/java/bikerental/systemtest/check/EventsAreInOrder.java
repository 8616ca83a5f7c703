package bikerental.systemtest.check;

import bikerental.systemtest.check.FinalState.Event;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * P9: the events of an aggregate lie on its topic in the order of its versions, none is missing, and the last one says what the table
 * says. One may lie there again, as the same event, as long as the newest is the last.
 */
final class EventsAreInOrder implements Rule {
    @Override
    public Stream<String> brokenBy(History history) {
        Map<String, List<Event>> byAggregate = history.state().events().stream()
                .collect(Collectors.groupingBy(event -> event.aggregate() + " " + event.key()));
        return tableVersions(history.state()).entrySet().stream()
                .flatMap(row -> wrong(row.getKey(), row.getValue(), byAggregate.getOrDefault(row.getKey(), List.of())));
    }

    private static Map<String, Long> tableVersions(FinalState state) {
        Map<String, Long> versions = new HashMap<>();
        state.rentals().forEach(rental -> versions.put("rental " + rental.id(), rental.version()));
        state.bikes().forEach(bike -> versions.put("bike " + bike.id(), bike.version()));
        state.balances().stream()
                .filter(balance -> balance.version() > 0)
                .forEach(balance -> versions.put("voucher " + balance.customer(), balance.version()));
        return versions;
    }

    private static Stream<String> wrong(String aggregate, long version, List<Event> events) {
        Map<String, Event> firsts = new LinkedHashMap<>();
        events.forEach(event -> firsts.putIfAbsent(event.id(), event));
        List<Long> versions = firsts.values().stream().map(Event::version).toList();
        List<Long> stepwise = LongStream.rangeClosed(version - versions.size() + 1, version)
                .boxed()
                .toList();
        boolean fine = !versions.isEmpty()
                && versions.equals(stepwise)
                && versions.getFirst() == 1
                && events.getLast().version() == version;
        return fine
                ? Stream.empty()
                : Stream.of("%s has version %d, but its events have %s"
                        .formatted(
                                aggregate,
                                version,
                                events.stream().map(Event::version).toList()));
    }
}
