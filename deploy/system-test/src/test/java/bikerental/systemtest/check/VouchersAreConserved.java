package bikerental.systemtest.check;

import bikerental.systemtest.check.FinalState.Balance;
import bikerental.systemtest.check.FinalState.Entry;
import bikerental.systemtest.check.FinalState.Rental;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** P2: no voucher appears or vanishes, no balance is ever negative, and a rental costs exactly what became of it. */
final class VouchersAreConserved implements Rule {
    private static final List<String> RIDDEN = List.of("ACTIVE", "RETURNED");

    @Override
    public Stream<String> brokenBy(History history) {
        return Stream.concat(
                history.state().balances().stream().flatMap(balance -> books(history, balance)), costs(history));
    }

    private static Stream<String> books(History history, Balance balance) {
        List<Entry> ledger = history.state().ledger().stream()
                .filter(entry -> entry.customer().equals(balance.customer()))
                .sorted(Comparator.comparing(Entry::version))
                .toList();
        return Stream.of(
                        negative(ledger),
                        difference(
                                "balance",
                                balance.balance(),
                                ledger.stream().mapToLong(Entry::change).sum()),
                        difference("bought", balance.bought(), sum(ledger, "BOUGHT")),
                        difference("spent", balance.spent(), -sum(ledger, "SPENT")),
                        difference("restored", balance.restored(), sum(ledger, "RESTORED")),
                        difference("forfeited", balance.forfeited(), -sum(ledger, "FORFEITED")),
                        purchases(history, balance))
                .flatMap(found -> found)
                .map(what -> "customer " + balance.customer() + ": " + what);
    }

    private static long sum(List<Entry> ledger, String kind) {
        return ledger.stream()
                .filter(entry -> entry.kind().equals(kind))
                .mapToLong(Entry::change)
                .sum();
    }

    private static Stream<String> difference(String what, long said, long added) {
        return said == added
                ? Stream.empty()
                : Stream.of(what + " is " + said + ", but the ledger adds up to " + added);
    }

    private static Stream<String> negative(List<Entry> ledger) {
        long balance = 0;
        for (Entry entry : ledger) {
            balance += entry.change();
            if (balance < 0) {
                return Stream.of("the balance was negative after " + entry);
            }
        }
        return Stream.empty();
    }

    /** What was answered is bought, and nothing is that nobody asked for. */
    private static Stream<String> purchases(History history, Balance balance) {
        Map<String, List<Operation>> byKey = history.operations().stream()
                .filter(operation -> operation.kind() == Operation.Kind.BUY)
                .filter(operation -> operation.customer().equals(balance.customer()))
                .collect(Collectors.groupingBy(Operation::key));
        long least = byKey.values().stream()
                .filter(tries -> tries.stream().anyMatch(Operation::isSuccess))
                .mapToLong(VouchersAreConserved::count)
                .sum();
        long most =
                byKey.values().stream().mapToLong(VouchersAreConserved::count).sum();
        return !history.isRecorded() || (least <= balance.bought() && balance.bought() <= most)
                ? Stream.empty()
                : Stream.of("bought is %d, but answered were %d of %d".formatted(balance.bought(), least, most));
    }

    private static long count(List<Operation> tries) {
        return Long.parseLong(tries.getFirst().about());
    }

    private static Stream<String> costs(History history) {
        Map<String, List<Entry>> byRental = history.state().ledger().stream()
                .filter(entry -> entry.rental() != null)
                .collect(Collectors.groupingBy(Entry::rental));
        Map<String, Rental> rentals = history.rentals();
        Stream<String> unknown = byRental.keySet().stream()
                .filter(rental -> !rentals.containsKey(rental))
                .map(rental -> "rental " + rental + ", which nobody knows, has entries " + byRental.get(rental));
        return Stream.concat(
                unknown,
                rentals.values().stream()
                        .flatMap(rental -> cost(rental, byRental.getOrDefault(rental.id(), List.of()))));
    }

    private static Stream<String> cost(Rental rental, List<Entry> entries) {
        long spent = -sum(entries, "SPENT");
        long restored = sum(entries, "RESTORED");
        boolean ridden = RIDDEN.contains(rental.state());
        boolean right = spent <= 1
                && spent - restored == (ridden ? 1 : 0)
                && entries.stream().allMatch(entry -> entry.customer().equals(rental.customer()));
        return right || rental.is("PENDING")
                ? Stream.empty()
                : Stream.of("rental %s is %s and has %s".formatted(rental.id(), rental.state(), entries));
    }
}
