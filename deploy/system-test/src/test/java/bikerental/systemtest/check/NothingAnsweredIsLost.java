package bikerental.systemtest.check;

import bikerental.systemtest.check.FinalState.Rental;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rental that was answered is there, as it was wished for, and none is there that nobody wished for. */
final class NothingAnsweredIsLost implements Rule {
    @Override
    public Stream<String> brokenBy(History history) {
        Map<String, Rental> rentals = history.rentals();
        Stream<String> lost = history.answered(Operation.Kind.RENT)
                .filter(Operation::isSuccess)
                .filter(rent -> !isThere(rent, rentals))
                .map(rent -> "answered and not there: " + rent);
        return Stream.concat(lost, unasked(history));
    }

    private static boolean isThere(Operation rent, Map<String, Rental> rentals) {
        Rental rental = rentals.get(rent.field("id"));
        return rental != null
                && rental.customer().equals(rent.customer())
                && rental.bike().equals(rent.about())
                && rent.key().equals(rental.key())
                && (rent.status() == 202 || rental.activeAt() != null);
    }

    private static Stream<String> unasked(History history) {
        Set<String> keys = history.operations().stream()
                .filter(operation -> operation.kind() == Operation.Kind.RENT)
                .map(Operation::key)
                .collect(Collectors.toSet());
        Stream<String> unasked = history.state().rentals().stream()
                .filter(rental -> !keys.contains(Objects.requireNonNullElse(rental.key(), "")))
                .map(rental -> "nobody asked for " + rental);
        return history.isRecorded() ? unasked : Stream.empty();
    }
}
