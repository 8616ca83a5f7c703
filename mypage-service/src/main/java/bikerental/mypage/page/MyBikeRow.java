package bikerental.mypage.page;

import bikerental.common.v1.Position;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** What a bike is and where it stands. */
@Entity
@Immutable
@Table(name = "my_bike")
class MyBikeRow {
    @Id
    @Column(name = "bike_id")
    String bikeId;

    @Column(name = "model")
    String model;

    @Column(name = "lat")
    @Nullable
    Double lat;

    @Column(name = "lon")
    @Nullable
    Double lon;

    @Column(name = "at")
    Instant at;

    Optional<Position> position() {
        return lat == null || lon == null
                ? Optional.empty()
                : Optional.of(Position.newBuilder().setLat(lat).setLon(lon).build());
    }
}
