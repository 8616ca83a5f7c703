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
 * @param stalest how old an answer of bike or voucher may be when it is written down: as long as a claim on a queue can last
 */
public record History(List<Operation> operations, FinalState state, Duration stalest) {
    /** Whether anybody wrote down what was asked; otherwise tables, topics and pages have to do. */
    boolean isRecorded() {
        return !operations.isEmpty();
    }

    Stream<Operation> answered(Operation.Kind kind) {
        return operations.stream().filter(operation -> operation.kind() == kind).filter(Operation::isAnswered);
    }

    Map<String, Rental> rentals() {
        return state.rentals().stream().collect(Collectors.toMap(Rental::id, Function.identity()));
    }

    Map<String, List<Rental>> rentalsByBike() {
        return state.rentals().stream().collect(Collectors.groupingBy(Rental::bike));
    }
}
