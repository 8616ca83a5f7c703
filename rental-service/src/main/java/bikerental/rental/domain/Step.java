package bikerental.rental.domain;

import java.time.Instant;
import java.util.Optional;

/** One step in the life of a rental: which state it entered, when, and why where it was not the customer's wish. */
public record Step(Rental.State state, Instant at, Optional<EndReason> reason) {
    static Step to(Rental.State state, Instant at) {
        return new Step(state, at, Optional.empty());
    }
}
