package bikerental.systemtest.check;

import bikerental.systemtest.check.FinalState.Rental;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.stream.Stream;

/** P7: what was answered to be cancelled is cancelled, and what was answered to be returned is returned, by then and for good. */
final class EndingsLast implements Rule {
    @Override
    public Stream<String> brokenBy(History history) {
        Map<String, Rental> rentals = history.rentals();
        return Stream.concat(
                notEnded(history, rentals, Operation.Kind.CANCEL, "CANCELLED"),
                notEnded(history, rentals, Operation.Kind.RETURN, "RETURNED"));
    }

    private static Stream<String> notEnded(
            History history, Map<String, Rental> rentals, Operation.Kind kind, String state) {
        return history.answered(kind)
                .filter(Operation::isSuccess)
                .filter(operation -> !hasEnded(rentals.get(operation.about()), state, operation))
                .map(operation -> "answered " + operation + ", but it is " + rentals.get(operation.about()));
    }

    private static boolean hasEnded(@Nullable Rental rental, String state, Operation answer) {
        return rental != null
                && rental.is(state)
                && rental.endedAt() != null
                && !rental.endedAt().isAfter(answer.ended());
    }
}
