package bikerental.rental.domain;

import java.time.Instant;
import java.util.List;

/** A rental that was PENDING longer than the limit. */
public record ExpiredRental(RentalRequest request, Instant endedAt) implements EndedRental {
    @Override
    public long version() {
        return 2;
    }

    @Override
    public State state() {
        return State.EXPIRED;
    }

    @Override
    public List<Step> timeline() {
        return List.of(Step.to(State.PENDING, request.requestedAt()), Step.to(State.EXPIRED, endedAt));
    }
}
