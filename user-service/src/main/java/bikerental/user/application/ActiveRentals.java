package bikerental.user.application;

import bikerental.user.domain.RentalUpdate;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;

/** Which customers have a bike, according to the rental events received so far. */
public interface ActiveRentals {
    /** Records the update unless a newer one, or the rental's end, is recorded already. */
    Uni<Void> record(RentalUpdate update);

    /** Whether the customer has a bike. */
    Uni<Boolean> anyOf(UserId customer);
}
