package bikerental.rental.application;

import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;

/** What a waiting caller can observe of a rental. */
public sealed interface Observation {
    /** The observed rental. */
    RentalId id();

    /** It is no longer PENDING. */
    record Decided(Rental rental) implements Observation {
        @Override
        public RentalId id() {
            return rental.id();
        }
    }

    /** It is PENDING, and its queue is not being decided at the moment. */
    record Stalled(RentalId id) implements Observation {}

    /** The caller stopped waiting first. */
    record TimedOut(RentalId id) implements Observation {}
}
