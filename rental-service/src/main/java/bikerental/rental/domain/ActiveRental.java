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
public record ActiveRental(Wish wish, Instant since) implements Rental {
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
        return List.of(Step.to(State.PENDING, wish.requestedAt()), Step.to(State.ACTIVE, since));
    }

    /** Whether the customer may still cancel instead of returning. */
    public boolean isCancellable(Instant now, Duration window) {
        return !now.isAfter(since.plus(window));
    }

    /** The customer gives it up, within the window. */
    public CancelledRental cancel(Instant at) {
        return new CancelledRental(wish, Optional.of(since), at, Optional.empty());
    }

    /** The customer has withdrawn, whatever the window. */
    public CancelledRental cancelForWithdrawal(Instant at) {
        return new CancelledRental(wish, Optional.of(since), at, Optional.of(EndReason.USER_WITHDRAWN));
    }

    /** The ride is over and the bike stands somewhere. */
    public ReturnedRental returnBike(Position position, Instant at) {
        return new ReturnedRental(wish, since, at, position);
    }
}
