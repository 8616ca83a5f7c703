package bikerental.bike.wire;

import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeEvent;
import bikerental.bike.domain.BikeEvent.BikeRegistered;
import bikerental.bike.domain.BikeEvent.BikeRetired;
import bikerental.bike.domain.BikeEvent.BikeStateChanged;
import bikerental.bike.domain.Position;
import bikerental.bike.domain.RentalId;
import bikerental.bike.v1.BikeState;
import com.google.protobuf.Message;

/** Maps bikes between the domain and the contract, for responses and events alike. */
public final class BikeMessages {
    private static final String STATE_PREFIX = "BIKE_STATE_";

    private BikeMessages() {}

    /** The bike in the contract's form. */
    public static bikerental.bike.v1.Bike of(Bike bike) {
        return bikerental.bike.v1.Bike.newBuilder()
                .setId(bike.id().value())
                .setModel(bike.details().model().name())
                .setState(BikeState.valueOf(STATE_PREFIX + bike.state().name()))
                .setPosition(of(bike.details().position()))
                .setVersion(bike.version())
                .build();
    }

    /** The event in the contract's form. */
    public static Message of(BikeEvent event) {
        return switch (event) {
            case BikeRegistered(var bike) ->
                bikerental.bike.v1.BikeRegistered.newBuilder().setBike(of(bike)).build();
            case BikeStateChanged(var bike) ->
                bikerental.bike.v1.BikeStateChanged.newBuilder()
                        .setBike(of(bike))
                        .setRentalId(holderOf(bike))
                        .build();
            case BikeRetired(var bike) ->
                bikerental.bike.v1.BikeRetired.newBuilder().setBike(of(bike)).build();
        };
    }

    /** The position in the domain's form. */
    public static Position position(bikerental.common.v1.Position position) {
        return new Position(position.getLat(), position.getLon());
    }

    /** A known state in the domain's form. */
    public static bikerental.bike.domain.BikeState state(BikeState state) {
        return bikerental.bike.domain.BikeState.valueOf(state.name().substring(STATE_PREFIX.length()));
    }

    private static bikerental.common.v1.Position of(Position position) {
        return bikerental.common.v1.Position.newBuilder()
                .setLat(position.lat())
                .setLon(position.lon())
                .build();
    }

    private static String holderOf(Bike bike) {
        return bike.holder().map(RentalId::toString).orElse("");
    }
}
