package bikerental.rental.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A rental that was refused when it was decided. */
public record RejectedRental(RentalRequest request, Instant endedAt, EndReason reason) implements EndedRental {
    @Override
    public long version() {
        return 2;
    }

    @Override
    public State state() {
        return State.REJECTED;
    }

    @Override
    public List<Step> timeline() {
        return List.of(
                Step.to(State.PENDING, request.requestedAt()), new Step(State.REJECTED, endedAt, Optional.of(reason)));
    }
}
