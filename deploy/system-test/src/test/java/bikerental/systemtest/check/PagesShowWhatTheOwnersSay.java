package bikerental.systemtest.check;

import bikerental.systemtest.check.FinalState.Balance;
import bikerental.systemtest.check.FinalState.Page;
import bikerental.systemtest.check.FinalState.Rental;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** In the end my page shows what rental and voucher themselves have. */
final class PagesShowWhatTheOwnersSay implements Rule {
    /** A page shows the newest rentals, newest first. */
    private static final int SHOWN = 50;

    @Override
    public Stream<String> brokenBy(History history) {
        return history.state().pages().stream().flatMap(page -> wrong(history.state(), page));
    }

    private static Stream<String> wrong(FinalState state, Page page) {
        long balance = state.balances().stream()
                .filter(candidate -> candidate.customer().equals(page.customer()))
                .mapToLong(Balance::balance)
                .sum();
        List<String> rentals = state.rentals().stream()
                .filter(rental -> rental.customer().equals(page.customer()))
                .sorted(Comparator.comparing(Rental::requestedAt)
                        .thenComparing(Rental::id)
                        .reversed())
                .limit(SHOWN)
                .map(rental -> rental.id() + " " + rental.state())
                .toList();
        return page.balance() == balance && page.rentals().equals(rentals)
                ? Stream.empty()
                : Stream.of("the page of %s shows %d %s, but it is %d %s"
                        .formatted(page.customer(), page.balance(), page.rentals(), balance, rentals));
    }
}
