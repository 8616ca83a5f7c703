package bikerental.rental.application;

import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;

/** What a caller who watches a rental may see. */
public sealed interface Sighting {
    /** The rental that was seen. */
    RentalId id();

    /** It waits no more. */
    record Decided(Rental rental) implements Sighting {
        @Override
        public RentalId id() {
            return rental.id();
        }
    }

    /** It waits, and nobody is deciding at the moment. */
    record Stalled(RentalId id) implements Sighting {}

    /** The watch is over and nothing was seen. */
    record Nothing(RentalId id) implements Sighting {}
}
