package bikerental.bike.domain;

import java.util.Optional;

/** An operator's correction of a bike's details; empty fields stay unchanged. */
public record Correction(Optional<Model> model, Optional<Position> position) {
    /** Whether the details already have these values. */
    public boolean changesNothingIn(Details details) {
        return model.orElse(details.model()).equals(details.model())
                && position.orElse(details.position()).equals(details.position());
    }
}
