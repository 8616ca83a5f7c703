package bikerental.rental.domain;

import java.time.Instant;
import java.util.List;

/**
 * A ride that is over.
 *
 * @param activeSince when the ride began
 * @param position where the bike was left
 */
public record ReturnedRental(RentalRequest request, Instant activeSince, Instant endedAt, Position position)
        implements EndedRental {
    @Override
    public long version() {
        return 3;
    }

    @Override
    public State state() {
        return State.RETURNED;
    }

    @Override
    public List<Step> timeline() {
        return List.of(
                Step.to(State.PENDING, request.requestedAt()),
                Step.to(State.ACTIVE, activeSince),
                Step.to(State.RETURNED, endedAt));
    }
}
