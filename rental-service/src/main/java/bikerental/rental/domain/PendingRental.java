package bikerental.rental.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A rental that was accepted and waits for its decision. */
public record PendingRental(RentalRequest request) implements Rental {
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
        return List.of(Step.to(State.PENDING, request.requestedAt()));
    }

    /** The voucher is spent and the bike reserved. */
    public ActiveRental confirm(Instant at) {
        return new ActiveRental(request, at);
    }

    /** A peer refused, and the refusal is final. */
    public RejectedRental reject(EndReason reason, Instant at) {
        return new RejectedRental(request, at, reason);
    }

    /** It was PENDING longer than the limit. */
    public ExpiredRental expire(Instant at) {
        return new ExpiredRental(request, at);
    }

    /** The customer cancels it. */
    public CancelledRental cancel(Instant at) {
        return new CancelledRental(request, Optional.empty(), at, Optional.empty());
    }

    /** The customer has withdrawn. */
    public CancelledRental cancelForWithdrawal(Instant at) {
        return new CancelledRental(request, Optional.empty(), at, Optional.of(EndReason.USER_WITHDRAWN));
    }

    /** Whether it has been PENDING longer than the limit. */
    public boolean isOverdue(Instant now, Duration longestWait) {
        return request.requestedAt().plus(longestWait).isBefore(now);
    }
}
