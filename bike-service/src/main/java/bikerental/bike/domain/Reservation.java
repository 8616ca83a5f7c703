package bikerental.bike.domain;

/** What this service remembers of one rental. Reserving and ending both lock it, so the later one sees the earlier. */
public sealed interface Reservation {
    /** The rental. */
    RentalId rental();

    /** The bike is reserved for the rental, or is about to be. */
    record Held(RentalId rental, BikeId bike) implements Reservation {}

    /** The rental has ended, with or without the bike. Nothing can be reserved for it any more. */
    record Ended(RentalId rental, BikeId bike) implements Reservation {}
}
