package bikerental.user.application;

import bikerental.user.domain.RentalUpdate;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tracks who has a bike, since a customer cannot withdraw during a rental. */
@ApplicationScoped
public class TrackActiveRentals {
    private final ActiveRentals activeRentals;

    TrackActiveRentals(ActiveRentals activeRentals) {
        this.activeRentals = activeRentals;
    }

    public Uni<Void> on(RentalUpdate update) {
        return activeRentals.record(update);
    }
}
