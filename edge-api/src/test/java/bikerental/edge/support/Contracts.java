package bikerental.edge.support;

import bikerental.bike.v1.Bike;
import bikerental.bike.v1.BikeState;
import bikerental.common.v1.Position;
import bikerental.rental.v1.Rental;
import bikerental.rental.v1.RentalState;
import bikerental.rental.v1.TimelineEntry;
import bikerental.user.v1.User;
import com.google.protobuf.Timestamp;

/** Messages that services answer with. */
public final class Contracts {
    /** A rental's id. */
    public static final String RENTAL = "8a1e9d1c-6f0c-4f0e-9a53-0c7d5d8b7c11";

    /** {@code 2026-03-01T09:00:00.120Z}. */
    public static final Timestamp NINE = Timestamp.newBuilder()
            .setSeconds(1_772_355_600)
            .setNanos(120_000_000)
            .build();

    /** A point in Seoul. */
    public static final Position SEOUL =
            Position.newBuilder().setLat(37.5665).setLon(126.978).build();

    private Contracts() {}

    /** A rental in this state. */
    public static Rental rental(RentalState state) {
        return Rental.newBuilder()
                .setId(RENTAL)
                .setCustomerId(Callers.ALICE)
                .setBikeId("bike-1")
                .setState(state)
                .setRequestedAt(NINE)
                .setVersion(2)
                .addTimeline(TimelineEntry.newBuilder().setState(state).setAt(NINE))
                .build();
    }

    /** An available bike. */
    public static Bike bike(long version) {
        return Bike.newBuilder()
                .setId("bike-1")
                .setModel("City 28")
                .setState(BikeState.BIKE_STATE_AVAILABLE)
                .setPosition(SEOUL)
                .setVersion(version)
                .build();
    }

    /** Alice. */
    public static User alice() {
        return User.newBuilder()
                .setId(Callers.ALICE)
                .setEmail("alice@example.org")
                .setName("Alice")
                .setPhone("+821012345678")
                .setVersion(1)
                .build();
    }
}
