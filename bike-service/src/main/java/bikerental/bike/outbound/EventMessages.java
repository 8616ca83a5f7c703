package bikerental.bike.outbound;

import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeEvent;
import bikerental.bike.domain.BikeRegistered;
import bikerental.bike.domain.BikeRetired;
import bikerental.bike.domain.BikeStateChanged;
import bikerental.bike.domain.Position;
import bikerental.bike.domain.RentalId;
import bikerental.bike.v1.BikeState;
import com.google.protobuf.Message;

/** Says what happened to a bike in the words of the contract. */
final class EventMessages {
    private EventMessages() {}

    static Message of(BikeEvent event) {
        return switch (event) {
            case BikeRegistered(var bike) ->
                bikerental.bike.v1.BikeRegistered.newBuilder()
                        .setBike(stateOf(bike))
                        .build();
            case BikeStateChanged(var bike) ->
                bikerental.bike.v1.BikeStateChanged.newBuilder()
                        .setBike(stateOf(bike))
                        .setRentalId(holderOf(bike))
                        .build();
            case BikeRetired(var bike) ->
                bikerental.bike.v1.BikeRetired.newBuilder()
                        .setBike(stateOf(bike))
                        .build();
        };
    }

    private static String holderOf(Bike bike) {
        return bike.holder().map(RentalId::toString).orElse("");
    }

    private static bikerental.bike.v1.Bike stateOf(Bike bike) {
        Position position = bike.details().position();
        return bikerental.bike.v1.Bike.newBuilder()
                .setId(bike.id().value())
                .setModel(bike.details().model().name())
                .setState(BikeState.valueOf("BIKE_STATE_" + bike.state().name()))
                .setPosition(bikerental.common.v1.Position.newBuilder()
                        .setLat(position.lat())
                        .setLon(position.lon()))
                .setVersion(bike.version())
                .build();
    }
}
