package bikerental.systemtest.check;

import bikerental.systemtest.check.FinalState.Rental;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

/** P1: the rides on a bike never overlap, neither in the tables nor in what customers were told. */
final class OneLiveRentalPerBike implements Rule {
    /** A time during which somebody had the bike. */
    private record Ride(
            String rental, Instant from, @Nullable Instant to) {
        boolean overlaps(Ride later) {
            return to == null || later.from().isBefore(to);
        }
    }

    @Override
    public Stream<String> brokenBy(History history) {
        return history.rentalsByBike().entrySet().stream()
                .flatMap(bike -> Stream.concat(
                        overlaps("by the tables", bike.getKey(), inTheTables(bike.getValue())),
                        overlaps("by the answers", bike.getKey(), asTold(history, bike.getKey()))));
    }

    private static Stream<String> overlaps(String source, String bike, List<Ride> rides) {
        return IntStream.range(1, rides.size())
                .filter(i -> rides.get(i - 1).overlaps(rides.get(i)))
                .mapToObj(i -> "bike %s had two live rentals %s: %s and %s"
                        .formatted(bike, source, rides.get(i - 1), rides.get(i)));
    }

    private static List<Ride> inTheTables(List<Rental> rentals) {
        return rentals.stream()
                .filter(rental -> rental.activeAt() != null)
                .map(rental -> new Ride(rental.id(), requireNonNull(rental.activeAt()), rental.endedAt()))
                .sorted(Comparator.comparing(Ride::from))
                .toList();
    }

    /** From the first answer of ACTIVE until somebody first asked for its end: surely it was live then. */
    private static List<Ride> asTold(History history, String bike) {
        return history
                .answered(Operation.Kind.RENT)
                .filter(rent -> rent.about().equals(bike))
                .filter(rent -> rent.status() == 201)
                .collect(Collectors.toMap(
                        rent -> rent.field("id"), Operation::ended, BinaryOperator.minBy(naturalOrder())))
                .entrySet()
                .stream()
                .map(told -> new Ride(told.getKey(), told.getValue(), endAskedFor(history, told.getKey())))
                .filter(ride -> ride.to() == null || ride.to().isAfter(ride.from()))
                .sorted(Comparator.comparing(Ride::from))
                .toList();
    }

    private static @Nullable Instant endAskedFor(History history, String rental) {
        return history.operations().stream()
                .filter(operation ->
                        operation.kind() == Operation.Kind.CANCEL || operation.kind() == Operation.Kind.RETURN)
                .filter(operation -> operation.about().equals(rental))
                .map(Operation::begun)
                .min(naturalOrder())
                .orElse(null);
    }
}
