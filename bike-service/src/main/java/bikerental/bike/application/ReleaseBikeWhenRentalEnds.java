package bikerental.bike.application;

import bikerental.bike.domain.BikeStateChanged;
import bikerental.bike.domain.EndedRental;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Whatever ends a rental makes its bike available again. Hearing of the same end again changes nothing. */
@ApplicationScoped
public class ReleaseBikeWhenRentalEnds {
    private final Reservations reservations;

    ReleaseBikeWhenRentalEnds(Reservations reservations) {
        this.reservations = reservations;
    }

    public Uni<Void> whenEnds(EndedRental ended) {
        return reservations.end(ended, held -> new BikeStateChanged(ended.release(held)));
    }

    /** One after the other, each for itself: no two bikes are ever locked at once, so nobody waits in a circle. */
    public Uni<Void> whenAllEnd(List<EndedRental> ended) {
        return Multi.createFrom()
                .iterable(ended)
                .onItem()
                .transformToUniAndConcatenate(this::whenEnds)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
