package bikerental.rental.application;

import bikerental.rental.application.AcceptOutcome.Accepted;
import bikerental.rental.application.Rentals.Backlog;
import bikerental.rental.application.Rentals.Cursor;
import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import static bikerental.rental.application.CoreDesk.someBike;
import static bikerental.rental.application.CoreDesk.someCustomer;
import static org.assertj.core.api.Assertions.assertThat;

/** The contract of the lists of {@link Rentals}, for every implementation. */
public abstract class RentalListsContract {
    protected final CustomerId customer = someCustomer();
    protected final BikeId bike = someBike();

    /** The desk on the tables under test. */
    protected abstract CoreDesk desk();

    @AfterEach
    void resetTheClock() {
        desk().clock.set(Duration.ZERO);
    }

    @Test
    void listsACustomersRentalsNewestFirst() {
        ActiveRental older = desk().ride(customer);
        PendingRental newer = desk().accepted(customer, bike);
        desk().accepted(someBike());

        assertThat(mine(Optional.empty(), Optional.empty(), 10))
                .extracting(ListedRental::rental)
                .containsExactly(newer, older);
        assertThat(mine(Optional.of(Rental.State.ACTIVE), Optional.empty(), 10))
                .extracting(ListedRental::rental)
                .containsExactly(older);
        assertThat(mine(Optional.of(Rental.State.EXPIRED), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void measuresTheBacklog() {
        long before = backlog().waiting();
        desk().clock.set(Duration.ofDays(-10_000));
        PendingRental oldest = desk().accepted(customer, bike);
        desk().clock.set(Duration.ZERO);
        desk().accepted(someBike());
        desk().ride(customer);

        assertThat(backlog())
                .isEqualTo(new Backlog(before + 2, Optional.of(oldest.request().requestedAt())));
        desk().cancel(oldest);
        assertThat(backlog().waiting()).isEqualTo(before + 1);
    }

    private Backlog backlog() {
        return desk().await(desk().rentals::backlog);
    }

    @Test
    void returnsThePositionsOfPendingRentals() {
        desk().accepted(bike);
        desk().accepted(customer, bike);
        desk().ride(customer);

        assertThat(mine(Optional.empty(), Optional.empty(), 10))
                .extracting(listed -> listed.queuePosition().orElse(0))
                .containsExactly(0, 2);
    }

    /** On one bike, while the clock is behind, all have the same time. */
    @Test
    void pagesThroughRentalsOfTheSameTimeWithoutGapsOrRepetitions() {
        PendingRental first = desk().accepted(customer, bike);
        desk().clock.set(Duration.ofHours(-1));
        List<RentalId> all = new ArrayList<>(List.of(first.id()));
        Stream.generate(() -> desk().accepted(customer, bike).id()).limit(6).forEach(all::add);

        List<RentalId> paged = pages(3, after -> mine(Optional.empty(), after, 3));

        assertThat(paged).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
    }

    @Test
    void listsPendingRentalsOldestFirstWithTheirAttempts() {
        desk().clock.set(Duration.ofDays(-4000));
        Accepted oldest = desk().accept(bike);
        PendingRental next = desk().accepted(someBike());
        desk().stall(oldest.lease().orElseThrow(), oldest.rental(), "bike-service: away", false);
        Lease again = desk().acquire(bike).orElseThrow();
        desk().stall(again, oldest.rental(), "INTERNAL", true);

        List<WaitingRental> waiting = desk().await(() -> desk().rentals.listWaiting(Optional.empty(), 2));

        assertThat(waiting).extracting(rental -> rental.listed().rental()).containsExactly(oldest.rental(), next);
        assertThat(waiting.getFirst().attempts()).isEqualTo(2);
        assertThat(waiting.getFirst().lastError()).contains("INTERNAL");
        assertThat(waiting.getFirst().lastAttemptAt())
                .hasValueSatisfying(at -> assertThat(at)
                        .isAfterOrEqualTo(oldest.rental().request().requestedAt()));
        assertThat(waiting.getFirst().listed().queuePosition()).hasValue(1);
        assertThat(waiting.getLast().attempts()).isZero();
        assertThat(waiting.getLast().lastError()).isEmpty();
        endAll(oldest.rental(), next);
    }

    @Test
    void pagesThroughPendingRentals() {
        desk().clock.set(Duration.ofDays(-8000));
        PendingRental first = desk().accepted(bike);
        desk().clock.set(Duration.ofDays(-9000));
        List<PendingRental> all = List.of(first, desk().accepted(bike), desk().accepted(bike));
        Cursor lastOfAll = new Cursor(first.request().requestedAt().plusSeconds(60), first.id());

        List<RentalId> paged = pages(
                2,
                after -> desk().await(() -> desk().rentals.listWaiting(after, 2)).stream()
                        .map(WaitingRental::listed)
                        .filter(listed ->
                                !listed.rental().request().requestedAt().isAfter(lastOfAll.requestedAt()))
                        .toList());

        assertThat(paged)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(Rental::id).toList());
        endAll(all.toArray(Rental[]::new));
    }

    private List<ListedRental> mine(Optional<Rental.State> state, Optional<Cursor> after, int size) {
        return desk().await(() -> desk().rentals.list(customer, state, after, size));
    }

    private static List<RentalId> pages(int size, Function<Optional<Cursor>, List<ListedRental>> pageAfter) {
        List<RentalId> seen = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        List<ListedRental> page;
        do {
            page = pageAfter.apply(after);
            page.forEach(listed -> seen.add(listed.rental().id()));
            after = page.isEmpty() ? after : Optional.of(cursor(page.getLast().rental()));
        } while (page.size() == size);
        return seen;
    }

    private static Cursor cursor(Rental rental) {
        return new Cursor(rental.request().requestedAt(), rental.id());
    }

    /** So that they are not among the oldest in the next test. */
    private void endAll(Rental... rentals) {
        List.of(rentals).forEach(desk()::cancel);
    }
}
