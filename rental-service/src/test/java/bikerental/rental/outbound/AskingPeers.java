package bikerental.rental.outbound;

import bikerental.kit.testing.Unis;
import bikerental.rental.application.Bikes;
import bikerental.rental.application.CoreDesk;
import bikerental.rental.application.Decision.Undecided;
import bikerental.rental.application.Vouchers;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RentalId;
import bikerental.rental.domain.RentalRequest;
import bikerental.rental.peers.WithPeers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import static java.util.concurrent.CompletableFuture.supplyAsync;

/** A test that calls the stub peers as a decision does, each call on its own context. */
abstract class AskingPeers extends WithPeers {
    @Inject
    Vouchers vouchers;

    @Inject
    Bikes fleet;

    static PendingRental someRental() {
        return someRental(CoreDesk.someBike());
    }

    static PendingRental someRental(BikeId bike) {
        return new PendingRental(new RentalRequest(
                RentalId.next(), CoreDesk.someCustomer(), bike, 1, Instant.parse("2026-05-01T10:00:00Z")));
    }

    Vouchers.Answer spend() {
        return spend(someRental());
    }

    Vouchers.Answer spend(PendingRental rental) {
        return Unis.await(() -> vouchers.spend(rental, List.of()));
    }

    Bikes.Answer reserve() {
        return reserve(someRental());
    }

    Bikes.Answer reserve(PendingRental rental) {
        return Unis.await(() -> fleet.reserve(rental, List.of()));
    }

    /** Makes many calls at once, each on its own context. */
    static <A> List<CompletableFuture<A>> together(int count, Supplier<Uni<A>> question) {
        return IntStream.range(0, count)
                .mapToObj(_ -> supplyAsync(() -> Unis.await(question), Thread::startVirtualThread))
                .toList();
    }

    static Undecided undecided(Vouchers.Answer answer) {
        return ((Vouchers.Answer.NoAnswer) answer).undecided();
    }

    static Undecided undecided(Bikes.Answer answer) {
        return ((Bikes.Answer.NoAnswer) answer).undecided();
    }
}
