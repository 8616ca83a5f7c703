package bikerental.rental.outbound;

import bikerental.rental.domain.ActiveRental;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.CancelledRental;
import bikerental.rental.domain.CustomerId;
import bikerental.rental.domain.EndReason;
import bikerental.rental.domain.ExpiredRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Position;
import bikerental.rental.domain.RejectedRental;
import bikerental.rental.domain.Rental;
import bikerental.rental.domain.RentalId;
import bikerental.rental.domain.RentalRequest;
import bikerental.rental.domain.ReturnedRental;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A rental as a row. */
@Entity
@Table(name = "rental")
class RentalRow extends PanacheEntityBase {
    @Id
    UUID id;

    @Column(name = "customer_id")
    UUID customerId;

    @Column(name = "bike_id")
    String bikeId;

    @Column
    long place;

    @Column
    @Enumerated(EnumType.STRING)
    Rental.State state;

    @Column
    @Enumerated(EnumType.STRING)
    @Nullable
    EndReason reason;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "active_at")
    @Nullable
    Instant activeAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "return_lat")
    @Nullable
    Double returnLat;

    @Column(name = "return_lon")
    @Nullable
    Double returnLon;

    @Column
    long version;

    @Column(name = "request_id")
    @Nullable
    String requestId;

    static RentalRow of(PendingRental rental, String requestId) {
        RentalRow row = new RentalRow();
        row.id = rental.id().value();
        row.customerId = rental.request().customer().value();
        row.bikeId = rental.request().bike().value();
        row.place = rental.request().place();
        row.state = rental.state();
        row.requestedAt = rental.request().requestedAt();
        row.version = rental.version();
        row.requestId = requestId.isEmpty() ? null : requestId;
        return row;
    }

    /** Changes the row to a later state of the same rental. */
    void become(Rental rental) {
        state = rental.state();
        version = rental.version();
        switch (rental) {
            case PendingRental _ -> throw new IllegalArgumentException("A rental never becomes PENDING again");
            case ActiveRental active -> activeAt = active.since();
            case RejectedRental rejected -> end(rejected.endedAt(), rejected.reason());
            case ExpiredRental expired -> end(expired.endedAt(), null);
            case CancelledRental cancelled ->
                end(cancelled.endedAt(), cancelled.reason().orElse(null));
            case ReturnedRental returned -> {
                end(returned.endedAt(), null);
                returnLat = returned.position().lat();
                returnLon = returned.position().lon();
            }
        }
    }

    Rental rental() {
        RentalRequest request =
                new RentalRequest(new RentalId(id), new CustomerId(customerId), new BikeId(bikeId), place, requestedAt);
        return switch (state) {
            case PENDING -> new PendingRental(request);
            case ACTIVE -> new ActiveRental(request, known(activeAt));
            case REJECTED -> new RejectedRental(request, known(endedAt), known(reason));
            case EXPIRED -> new ExpiredRental(request, known(endedAt));
            case CANCELLED ->
                new CancelledRental(
                        request, Optional.ofNullable(activeAt), known(endedAt), Optional.ofNullable(reason));
            case RETURNED ->
                new ReturnedRental(
                        request, known(activeAt), known(endedAt), new Position(known(returnLat), known(returnLon)));
        };
    }

    private void end(Instant at, @Nullable EndReason why) {
        endedAt = at;
        reason = why;
    }

    /** The table's check constraints guarantee the values that a state needs. */
    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
