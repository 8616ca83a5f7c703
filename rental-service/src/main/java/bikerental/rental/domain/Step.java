package bikerental.rental.domain;

import java.time.Instant;
import java.util.Optional;

/** A transition of a rental: the state it entered, when, and why, if the customer did not cause it. */
public record Step(Rental.State state, Instant at, Optional<EndReason> reason) {
    static Step to(Rental.State state, Instant at) {
        return new Step(state, at, Optional.empty());
    }
}
