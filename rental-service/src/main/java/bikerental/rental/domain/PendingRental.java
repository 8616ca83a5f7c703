package bikerental.rental.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A rental that was accepted and waits for its decision. */
public record PendingRental(Wish wish) implements Rental {
    private static final long FIRST_VERSION = 1;

    @Override
    public long version() {
        return FIRST_VERSION;
    }

    @Override
    public State state() {
        return State.PENDING;
    }

    @Override
    public List<Step> timeline() {
        return List.of(Step.to(State.PENDING, wish.requestedAt()));
    }

    /** The voucher is spent and the bike reserved. */
    public ActiveRental confirm(Instant at) {
        return new ActiveRental(wish, at);
    }

    /** A peer refused, finally. */
    public RejectedRental reject(EndReason reason, Instant at) {
        return new RejectedRental(wish, at, reason);
    }

    /** It waited longer than a rental may. */
    public ExpiredRental expire(Instant at) {
        return new ExpiredRental(wish, at);
    }

    /** The customer gives it up. */
    public CancelledRental cancel(Instant at) {
        return new CancelledRental(wish, Optional.empty(), at, Optional.empty());
    }

    /** The customer has withdrawn. */
    public CancelledRental cancelForWithdrawal(Instant at) {
        return new CancelledRental(wish, Optional.empty(), at, Optional.of(EndReason.USER_WITHDRAWN));
    }

    /** Whether it has waited longer than a rental may. */
    public boolean isOverdue(Instant now, Duration longestWait) {
        return wish.requestedAt().plus(longestWait).isBefore(now);
    }
}
