package bikerental.rental.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ride: the voucher is spent and the bike is the customer's.
 *
 * @param since when the ride began
 */
public record ActiveRental(RentalRequest request, Instant since) implements Rental {
    @Override
    public long version() {
        return 2;
    }

    @Override
    public State state() {
        return State.ACTIVE;
    }

    @Override
    public List<Step> timeline() {
        return List.of(Step.to(State.PENDING, request.requestedAt()), Step.to(State.ACTIVE, since));
    }

    /** Whether the customer can still cancel instead of returning the bike. */
    public boolean isCancellable(Instant now, Duration window) {
        return !now.isAfter(since.plus(window));
    }

    /** The customer cancels within the window. */
    public CancelledRental cancel(Instant at) {
        return new CancelledRental(request, Optional.of(since), at, Optional.empty());
    }

    /** The customer has withdrawn; the window does not matter. */
    public CancelledRental cancelForWithdrawal(Instant at) {
        return new CancelledRental(request, Optional.of(since), at, Optional.of(EndReason.USER_WITHDRAWN));
    }

    /** The ride is over and the bike is left at a position. */
    public ReturnedRental returnBike(Position position, Instant at) {
        return new ReturnedRental(request, since, at, position);
    }
}
