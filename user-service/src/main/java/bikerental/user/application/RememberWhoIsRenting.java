package bikerental.user.application;

import bikerental.user.domain.RentalNews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers who has a bike, since nobody withdraws in the middle of a ride. */
@ApplicationScoped
public class RememberWhoIsRenting {
    private final ActiveRentals activeRentals;

    RememberWhoIsRenting(ActiveRentals activeRentals) {
        this.activeRentals = activeRentals;
    }

    public Uni<Void> on(RentalNews news) {
        return activeRentals.note(news);
    }
}
