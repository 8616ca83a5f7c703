package bikerental.rental.application;

import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;

/** What the core knows to be over, whether or not the others have heard of it. */
public interface EndedRentals {
    /** Those of the rentals that have ended here. */
    Uni<List<EndedRental>> endedAmong(Collection<RentalId> ids);
}
