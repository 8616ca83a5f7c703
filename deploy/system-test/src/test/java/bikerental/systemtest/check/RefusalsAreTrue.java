package bikerental.systemtest.check;

import bikerental.systemtest.check.FinalState.Entry;
import bikerental.systemtest.check.FinalState.Rental;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * P6, P9: who was refused a bike was refused because somebody had it, and who was refused for want of vouchers had none, not longer ago
 * than a claim lasts.
 */
final class RefusalsAreTrue implements Rule {
    @Override
    public Stream<String> brokenBy(History history) {
        return history.state().rentals().stream()
                .filter(rental -> rental.is("REJECTED"))
                .filter(rental -> !isTrue(history, rental))
                .map(rental -> "refused without reason: " + rental);
    }

    private static boolean isTrue(History history, Rental refused) {
        Instant to = requireNonNull(refused.endedAt());
        Instant from = to.minus(history.stalest());
        return switch (requireNonNull(refused.reason())) {
            case "BIKE_NOT_AVAILABLE" ->
                history.rentalsByBike().get(refused.bike()).stream()
                        .anyMatch(other -> other.wasActiveBetween(from, to));
            case "NO_VOUCHER_LEFT" -> wasWithoutVoucher(ledgerOf(history, refused.customer()), from, to);
            default -> false;
        };
    }

    private static List<Entry> ledgerOf(History history, String customer) {
        return history.state().ledger().stream()
                .filter(entry -> entry.customer().equals(customer))
                .sorted(Comparator.comparing(Entry::version))
                .toList();
    }

    /** Whether the balance was zero at any time between the two. */
    private static boolean wasWithoutVoucher(List<Entry> ledger, Instant from, Instant to) {
        long balance = 0;
        boolean empty = true;
        for (Entry entry : ledger) {
            if (entry.at().isAfter(to)) {
                break;
            }
            balance += entry.change();
            empty = balance == 0 || (empty && !entry.at().isBefore(from));
        }
        return empty;
    }
}
