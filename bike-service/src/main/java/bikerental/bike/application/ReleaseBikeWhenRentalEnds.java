package bikerental.bike.application;

import bikerental.bike.domain.BikeEvent.BikeStateChanged;
import bikerental.bike.domain.EndedRental;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Policy: when a rental ends, its bike becomes available again. Applying the same end again changes nothing. */
@ApplicationScoped
public class ReleaseBikeWhenRentalEnds {
    private final Reservations reservations;

    ReleaseBikeWhenRentalEnds(Reservations reservations) {
        this.reservations = reservations;
    }

    public Uni<Void> release(EndedRental ended) {
        return reservations.end(ended, held -> new BikeStateChanged(ended.release(held)));
    }

    /** One transaction after the other: none locks two bikes, so there are no deadlocks. */
    public Uni<Void> releaseAll(List<EndedRental> ended) {
        return Multi.createFrom()
                .iterable(ended)
                .onItem()
                .transformToUniAndConcatenate(this::release)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
