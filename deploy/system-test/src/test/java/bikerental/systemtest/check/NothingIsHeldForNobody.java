package bikerental.systemtest.check;

import bikerental.systemtest.check.FinalState.Rental;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** P8: in the end the bikes that are reserved and the vouchers that are out are those of the live rentals, no more and no fewer. */
final class NothingIsHeldForNobody implements Rule {
    @Override
    public Stream<String> brokenBy(History history) {
        Set<String> live = history.state().rentals().stream()
                .filter(rental -> rental.is("ACTIVE"))
                .map(Rental::id)
                .collect(Collectors.toSet());
        Set<String> holders = history.state().bikes().stream()
                .flatMap(bike -> Stream.ofNullable(bike.heldBy()))
                .collect(Collectors.toSet());
        Set<String> out = history.state().spendings().stream()
                .filter(spending -> spending.state().equals("SPENT"))
                .map(FinalState.Spending::rental)
                .collect(Collectors.toSet());
        return Stream.of(
                        minus("a bike is held for a rental that is not live: ", holders, live),
                        minus("no bike is held for the live rental ", live, holders),
                        minus("a voucher is out for a rental that is not live: ", out, live),
                        minus("no voucher is out for the live rental ", live, out))
                .flatMap(found -> found);
    }

    private static Stream<String> minus(String what, Set<String> all, Set<String> expected) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(expected);
        return rest.stream().map(what::concat);
    }
}
