package bikerental.systemtest.check;

import java.util.stream.Stream;

/** P5: in the end no rental waits, no event lies in an outbox, and no message was given up. */
final class EverythingIsDecided implements Rule {
    @Override
    public Stream<String> brokenBy(History history) {
        return Stream.concat(
                history.state().rentals().stream()
                        .filter(rental -> rental.is("PENDING"))
                        .map(rental -> "still waiting: " + rental),
                history.state().leftOver().stream());
    }
}
