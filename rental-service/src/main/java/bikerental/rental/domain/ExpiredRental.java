package bikerental.rental.domain;

import java.time.Instant;
import java.util.List;

/** A rental that waited longer than a rental may. */
public record ExpiredRental(Wish wish, Instant endedAt) implements EndedRental {
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
        return List.of(Step.to(State.PENDING, wish.requestedAt()), Step.to(State.EXPIRED, endedAt));
    }
}
