package bikerental.kit.events;

import bikerental.rental.v1.BikeRented;
import bikerental.rental.v1.BikeReturned;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalAccepted;
import bikerental.rental.v1.RentalCancelled;
import bikerental.rental.v1.RentalExpired;
import bikerental.rental.v1.RentalRejected;

/** The topic of rentals, keyed by the rental's id. */
public final class RentalEvents {
    /** The topic's name. */
    public static final String TOPIC = "bikerental.rental";

    /** Its event types. */
    public static final EventTypes<Rental> TYPES = EventTypes.<Rental>builder()
            .type(RentalAccepted.getDefaultInstance(), RentalAccepted.parser(), RentalAccepted::getRental)
            .type(BikeRented.getDefaultInstance(), BikeRented.parser(), BikeRented::getRental)
            .type(RentalRejected.getDefaultInstance(), RentalRejected.parser(), RentalRejected::getRental)
            .type(RentalCancelled.getDefaultInstance(), RentalCancelled.parser(), RentalCancelled::getRental)
            .type(RentalExpired.getDefaultInstance(), RentalExpired.parser(), RentalExpired::getRental)
            .type(BikeReturned.getDefaultInstance(), BikeReturned.parser(), BikeReturned::getRental)
            .build();

    private RentalEvents() {}
}
