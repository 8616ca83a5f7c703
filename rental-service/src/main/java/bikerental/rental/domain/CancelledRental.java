package bikerental.rental.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cancelled rental.
 *
 * @param activeSince when the ride began, if it had
 * @param reason why, if the customer did not cancel it
 */
public record CancelledRental(
        RentalRequest request, Optional<Instant> activeSince, Instant endedAt, Optional<EndReason> reason)
        implements EndedRental {
    @Override
    public long version() {
        return activeSince.isPresent() ? 3 : 2;
    }

    @Override
    public State state() {
        return State.CANCELLED;
    }

    @Override
    public List<Step> timeline() {
        return Stream.of(
                        Stream.of(Step.to(State.PENDING, request.requestedAt())),
                        activeSince.stream().map(since -> Step.to(State.ACTIVE, since)),
                        Stream.of(new Step(State.CANCELLED, endedAt, reason)))
                .flatMap(steps -> steps)
                .toList();
    }
}
