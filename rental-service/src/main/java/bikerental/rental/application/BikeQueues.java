package bikerental.rental.application;

import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The queues of the bikes. A queue has at most one holder, whatever the number of replicas: its claim is a token in the database. Accepting,
 * claiming, deciding and releasing all lock the queue's row, so that no rental is forgotten between "empty" and "released".
 */
public interface BikeQueues {
    /** Claims a queue that has PENDING rentals and no holder, or one whose time is over. */
    Uni<Optional<Claim>> claim(BikeId bike);

    /** The head of a claimed queue, renewing the claim. Nothing, and the queue is released, when it is empty; nothing if the claim is lost. */
    Uni<Optional<Head>> head(Claim claim);

    /**
     * Writes the decision on the head, if the rental is still PENDING and the claim still holds, and goes on to the next.
     *
     * @param decision the rental after the decision, at a time that never goes back within the bike
     */
    Uni<Decided> decide(Claim claim, PendingRental head, BiFunction<PendingRental, Instant, Rental> decision);

    /** Notes that the head could not be decided and releases the queue; goes on to the next if the head had ended meanwhile. */
    Uni<Optional<Head>> stall(Claim claim, PendingRental head, Decision.Later why);

    /** Bikes with PENDING rentals and no holder, those that were tried longest ago first. */
    Uni<List<BikeId>> waiting(int most);

    /** Which of the rentals are decided, and which wait in a queue that nobody is deciding. */
    Uni<List<Sighting>> look(Collection<RentalId> ids);

    /**
     * What came of writing a decision.
     *
     * @param written the decided rental; nothing where it had ended meanwhile or the claim was lost
     * @param next the next head, if the queue goes on
     */
    record Decided(Optional<Rental> written, Optional<Head> next) {}
}
