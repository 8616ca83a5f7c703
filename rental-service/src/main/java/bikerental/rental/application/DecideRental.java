package bikerental.rental.application;

import bikerental.rental.application.Decision.Confirm;
import bikerental.rental.application.Decision.Reject;
import bikerental.rental.domain.EndReason;
import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Decides a rental: spends the voucher first, so that a customer who cannot pay never blocks a bike, then reserves the
 * bike. A refusal that names a rental which has already ended here is not final: the peer gets the ended rental and is
 * asked once more, so that a slow event never causes a refusal.
 */
@ApplicationScoped
public class DecideRental {
    private final Vouchers vouchers;
    private final Bikes bikes;
    private final EndedRentals rentals;

    DecideRental(Vouchers vouchers, Bikes bikes, EndedRentals rentals) {
        this.vouchers = vouchers;
        this.bikes = bikes;
        this.rentals = rentals;
    }

    /** Asks both peers, as far as needed. */
    public Uni<Decision> decide(PendingRental rental) {
        return spend(rental).flatMap(answer -> switch (answer) {
            case Vouchers.Answer.Spent _ -> reserve(rental).map(DecideRental::decisionOn);
            case Vouchers.Answer.NoneLeft _ -> reject(EndReason.NO_VOUCHER_LEFT);
            case Vouchers.Answer.CustomerHasWithdrawn _ -> reject(EndReason.USER_WITHDRAWN);
            case Vouchers.Answer.NoAnswer(Decision.Undecided undecided) ->
                Uni.createFrom().item(undecided);
        });
    }

    private static Decision decisionOn(Bikes.Answer answer) {
        return switch (answer) {
            case Bikes.Answer.Reserved _ -> new Confirm();
            case Bikes.Answer.NotAvailable _ -> new Reject(EndReason.BIKE_NOT_AVAILABLE);
            case Bikes.Answer.Unknown _ -> new Reject(EndReason.BIKE_NOT_FOUND);
            case Bikes.Answer.NoAnswer(Decision.Undecided undecided) -> undecided;
        };
    }

    private Uni<Vouchers.Answer> spend(PendingRental rental) {
        return vouchers.spend(rental, List.of()).flatMap(answer -> switch (answer) {
            case Vouchers.Answer.NoneLeft(var out) ->
                endedAmong(out)
                        .flatMap(ended -> ended.stream().anyMatch(EndedRental::endedWithoutRide)
                                ? vouchers.spend(rental, ended)
                                : Uni.createFrom().item(answer));
            case Vouchers.Answer.Spent _, Vouchers.Answer.CustomerHasWithdrawn _, Vouchers.Answer.NoAnswer _ ->
                Uni.createFrom().item(answer);
        });
    }

    private Uni<Bikes.Answer> reserve(PendingRental rental) {
        return bikes.reserve(rental, List.of()).flatMap(answer -> switch (answer) {
            case Bikes.Answer.NotAvailable(Optional<RentalId> holder) ->
                endedAmong(holder.stream().toList())
                        .flatMap(ended ->
                                ended.isEmpty() ? Uni.createFrom().item(answer) : bikes.reserve(rental, ended));
            case Bikes.Answer.Reserved _, Bikes.Answer.Unknown _, Bikes.Answer.NoAnswer _ ->
                Uni.createFrom().item(answer);
        });
    }

    private Uni<List<EndedRental>> endedAmong(Collection<RentalId> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : rentals.endedAmong(ids);
    }

    private static Uni<Decision> reject(EndReason reason) {
        return Uni.createFrom().item(new Reject(reason));
    }
}
