package bikerental.bike.domain;

import java.util.Optional;

/** What an operator puts right in a bike's details; what is empty stays. */
public record Correction(Optional<Model> model, Optional<Position> position) {
    /** Whether it would leave the bike as it is. */
    public boolean changesNothingIn(Details details) {
        return model.orElse(details.model()).equals(details.model())
                && position.orElse(details.position()).equals(details.position());
    }
}
