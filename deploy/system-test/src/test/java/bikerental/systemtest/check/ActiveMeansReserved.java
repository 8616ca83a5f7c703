package bikerental.systemtest.check;

import bikerental.systemtest.check.FinalState.Event;
import bikerental.systemtest.check.FinalState.Rental;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** P8: whenever somebody was told ACTIVE, and whenever a rental became ACTIVE at all, the bike had been reserved for it. */
final class ActiveMeansReserved implements Rule {
    @Override
    public Stream<String> brokenBy(History history) {
        Map<String, Instant> reserved = history.state().events().stream()
                .filter(event -> event.aggregate().equals("bike"))
                .filter(event -> event.state().equals("RESERVED"))
                .collect(Collectors.toMap(Event::rental, Event::at, (first, _) -> first));
        return Stream.concat(
                toldActive(history).stream()
                        .filter(rental -> !reserved.containsKey(rental))
                        .map(rental -> "told ACTIVE, but no bike was ever reserved for rental " + rental),
                history.state().rentals().stream()
                        .filter(rental -> rental.activeAt() != null)
                        .filter(rental -> !wasReservedBefore(rental, reserved))
                        .map(rental -> "the bike was not reserved before the ride began: " + rental));
    }

    private static Set<String> toldActive(History history) {
        return history.operations().stream()
                .filter(Operation::isSuccess)
                .filter(operation -> operation.field("state").equals("ACTIVE"))
                .map(operation -> operation.field("id"))
                .collect(Collectors.toSet());
    }

    private static boolean wasReservedBefore(Rental rental, Map<String, Instant> reserved) {
        Instant at = reserved.get(rental.id());
        return at != null && rental.activeAt() != null && !at.isAfter(rental.activeAt());
    }
}
