package bikerental.systemtest.check;

import bikerental.systemtest.check.FinalState.Rental;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that was asked and answered, and where it led.
 *
 * @param claim how long a claim on a queue holds: an answer of the bike's service may be that old when it is written down
 */
public record History(List<Operation> operations, FinalState state, Duration claim) {
    Stream<Operation> answered(Operation.Kind kind) {
        return operations.stream()
                .filter(operation -> operation.kind() == kind)
                .filter(Operation::isAnswered);
    }

    Map<String, Rental> rentals() {
        return state.rentals().stream().collect(Collectors.toMap(Rental::id, Function.identity()));
    }

    Map<String, List<Rental>> rentalsByBike() {
        return state.rentals().stream().collect(Collectors.groupingBy(Rental::bike));
    }
}
