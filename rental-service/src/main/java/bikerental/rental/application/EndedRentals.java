package bikerental.rental.application;

import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;

/** The rentals that have ended here, whether or not other services have received the events. */
public interface EndedRentals {
    /** Those of the rentals that have ended here. */
    Uni<List<EndedRental>> endedAmong(Collection<RentalId> ids);
}
