package bikerental.rental.inbound;

import bikerental.common.v1.Reason;
import bikerental.rental.v1.ListPendingRentalsRequest;
import bikerental.rental.v1.ListPendingRentalsResponse;
import bikerental.rental.v1.ListRentalsRequest;
import bikerental.rental.v1.ListRentalsResponse;
import bikerental.rental.v1.PendingRental;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static bikerental.rental.inbound.TestCalls.someId;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ListRentalsGrpcIT extends OnTheWire {
    @Test
    void listsTheCallersRentalsNewestFirst() {
        List<Rental> rentals = rides(3);
        calls.rent(someId(), bike);

        Collections.reverse(rentals);
        assertThat(calls.list(customer, ListRentalsRequest.newBuilder()).getRentalsList())
                .isEqualTo(rentals);
    }

    @Test
    void returnsEachRentalOnceAcrossPages() {
        List<String> rentals =
                new ArrayList<>(rides(5).stream().map(Rental::getId).toList());

        Collections.reverse(rentals);
        assertThat(inPages(2)).isEqualTo(rentals);
        assertThat(inPages(5)).isEqualTo(rentals);
    }

    @Test
    void returnsTwentyByDefault() {
        rides(21);

        ListRentalsResponse page = calls.list(customer, ListRentalsRequest.newBuilder());

        assertThat(page.getRentalsCount()).isEqualTo(20);
        assertThat(page.getNextPageToken()).isNotEmpty();
    }

    @Test
    void listsRentalsInOneState() {
        Rental active = calls.rent(customer, bike);
        Rental cancelled =
                calls.cancel(customer, calls.rent(customer, "bike-" + someId()).getId());
        Rental returned = calls.returnBike(
                customer, calls.rent(customer, "bike-" + someId()).getId());

        assertThat(in(RentalState.RENTAL_STATE_ACTIVE)).containsExactly(active);
        assertThat(in(RentalState.RENTAL_STATE_CANCELLED)).containsExactly(cancelled);
        assertThat(in(RentalState.RENTAL_STATE_RETURNED)).containsExactly(returned);
        assertThat(in(RentalState.RENTAL_STATE_EXPIRED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense!", "bm9uc2Vuc2UhIQ", "TmFOCmE", "YQpi"})
    void refusesAnInvalidPageToken(String token) {
        assertRefused(
                () -> calls.list(customer, ListRentalsRequest.newBuilder().setPageToken(token)),
                Reason.REASON_INVALID_FIELD);
        assertRefused(
                () -> calls.pending(ListPendingRentalsRequest.newBuilder().setPageToken(token)),
                Reason.REASON_INVALID_FIELD);
    }

    @Test
    void showsOperatorsThePendingRentalsOldestFirstAndWhyTheyWait() {
        Rental first = waiting();
        Rental second = waiting(someId());
        clock.set(Duration.ofSeconds(90));

        List<PendingRental> waiting =
                calls.pending(ListPendingRentalsRequest.newBuilder()).getRentalsList();

        assertThat(waiting).extracting(PendingRental::getRental).containsExactly(first, second);
        assertThat(waiting.getFirst().getAttempts()).isPositive();
        assertThat(waiting.getFirst().getLastError()).startsWith("bike-service: ");
        assertThat(waiting.getFirst().hasLastAttemptAt()).isTrue();
        assertThat(waiting.getFirst().getAgeSeconds()).isGreaterThanOrEqualTo(90);
    }

    @Test
    void showsOperatorsEachPendingRentalOnceAcrossPages() {
        List<String> rentals =
                IntStream.range(0, 5).mapToObj(_ -> waiting(someId()).getId()).toList();

        List<String> listed = new ArrayList<>();
        String token = "";
        do {
            ListPendingRentalsResponse page = calls.pending(
                    ListPendingRentalsRequest.newBuilder().setPageSize(2).setPageToken(token));
            page.getRentalsList()
                    .forEach(pending -> listed.add(pending.getRental().getId()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(listed).isEqualTo(rentals);
    }

    private List<Rental> rides(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(_ -> calls.rent(customer, "bike-" + someId()))
                .toList());
    }

    private List<Rental> in(RentalState state) {
        return calls.list(customer, ListRentalsRequest.newBuilder().setState(state))
                .getRentalsList();
    }

    private List<String> inPages(int size) {
        List<String> ids = new ArrayList<>();
        ListRentalsRequest.Builder request = ListRentalsRequest.newBuilder().setPageSize(size);
        do {
            ListRentalsResponse page = calls.list(customer, request);
            page.getRentalsList().forEach(rental -> ids.add(rental.getId()));
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());
        return ids;
    }
}
