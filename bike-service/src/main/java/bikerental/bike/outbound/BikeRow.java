package bikerental.bike.outbound;

import bikerental.bike.domain.AvailableBike;
import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.BikeState;
import bikerental.bike.domain.Details;
import bikerental.bike.domain.Model;
import bikerental.bike.domain.OutOfServiceBike;
import bikerental.bike.domain.Position;
import bikerental.bike.domain.RentalId;
import bikerental.bike.domain.ReservedBike;
import bikerental.bike.domain.RetiredBike;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** A bike in the database. */
@Entity
@Table(name = "bike")
@SqlResultSetMapping(
        name = BikeRow.WITH_METRES,
        entities = @EntityResult(entityClass = BikeRow.class),
        columns = @ColumnResult(name = "metres", type = Double.class))
class BikeRow extends PanacheEntityBase {
    /** The result set mapping of queries that compute the distance to each bike. */
    static final String WITH_METRES = "bike with metres";

    @Id
    String id;

    @Column
    String model;

    @Column
    @Enumerated(EnumType.STRING)
    BikeState state;

    @Column(name = "held_by")
    @Nullable
    UUID heldBy;

    @Column
    double lat;

    @Column
    double lon;

    @Column
    long version;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Column(name = "changed_at")
    Instant changedAt;

    void update(Bike bike, Instant now) {
        model = bike.details().model().name();
        state = bike.state();
        heldBy = bike.holder().map(RentalId::value).orElse(null);
        lat = bike.details().position().lat();
        lon = bike.details().position().lon();
        version = bike.version();
        changedAt = now;
    }

    Bike bike() {
        return switch (state) {
            case AVAILABLE -> new AvailableBike(details());
            case RESERVED -> new ReservedBike(details(), new RentalId(heldBy));
            case OUT_OF_SERVICE -> new OutOfServiceBike(details());
            case RETIRED -> new RetiredBike(details());
        };
    }

    private Details details() {
        return new Details(new BikeId(id), new Model(model), new Position(lat, lon), version);
    }
}
