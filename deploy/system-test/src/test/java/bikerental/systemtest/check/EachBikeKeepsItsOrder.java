package bikerental.systemtest.check;

import bikerental.systemtest.check.FinalState.Rental;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** P6: the rentals of a bike are accepted and decided in the order of their places, and times never go back. */
final class EachBikeKeepsItsOrder implements Rule {
    @Override
    public Stream<String> brokenBy(History history) {
        return history.rentalsByBike().values().stream().flatMap(EachBikeKeepsItsOrder::inOneBike);
    }

    private static Stream<String> inOneBike(List<Rental> rentals) {
        List<Rental> byPlace =
                rentals.stream().sorted(Comparator.comparing(Rental::place)).toList();
        return Stream.of(
                        outOfOrder("accepted", byPlace, Rental::requestedAt),
                        outOfOrder("decided", byPlace, Rental::decidedAt),
                        byPlace.stream().filter(EachBikeKeepsItsOrder::goesBack).map(rental -> "goes back: " + rental))
                .flatMap(found -> found);
    }

    private static Stream<String> outOfOrder(
            String what, List<Rental> byPlace, Function<Rental, @Nullable Instant> time) {
        List<Rental> timed =
                byPlace.stream().filter(rental -> time.apply(rental) != null).toList();
        return IntStream.range(1, timed.size())
                .filter(i -> time(timed.get(i), time).isBefore(time(timed.get(i - 1), time)))
                .mapToObj(i -> what + " before those ahead of it: " + timed.get(i) + " after " + timed.get(i - 1));
    }

    private static Instant time(Rental rental, Function<Rental, @Nullable Instant> time) {
        return Objects.requireNonNull(time.apply(rental));
    }

    private static boolean goesBack(Rental rental) {
        List<Instant> times = Stream.of(rental.requestedAt(), rental.activeAt(), rental.endedAt())
                .filter(Objects::nonNull)
                .toList();
        return !times.equals(times.stream().sorted().toList());
    }
}
