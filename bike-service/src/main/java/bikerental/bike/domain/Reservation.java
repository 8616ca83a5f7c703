package bikerental.bike.domain;

/** What this service remembers of one rental: whichever of reserving and ending comes second sees the other in it. */
public sealed interface Reservation {
    /** The rental. */
    RentalId rental();

    /** The bike is reserved for the rental, or about to be. */
    record Held(RentalId rental, BikeId bike) implements Reservation {}

    /** The rental is over, whether it ever had the bike or not. Nothing is reserved for it any more. */
    record Ended(RentalId rental, BikeId bike) implements Reservation {}
}
