package bikerental.user.application;

import bikerental.user.domain.RentalNews;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;

/** Which customers have a bike, as far as the rentals' events have come. */
public interface ActiveRentals {
    /** Notes news, unless newer ones or the rental's end are known already. */
    Uni<Void> note(RentalNews news);

    /** Whether the customer has a bike. */
    Uni<Boolean> anyOf(UserId customer);
}
