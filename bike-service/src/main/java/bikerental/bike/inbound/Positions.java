package bikerental.bike.inbound;

import bikerental.bike.domain.Position;

/** Positions, between the contracts and the domain. */
final class Positions {
    private Positions() {}

    static Position of(bikerental.common.v1.Position position) {
        return new Position(position.getLat(), position.getLon());
    }

    static bikerental.common.v1.Position of(Position position) {
        return bikerental.common.v1.Position.newBuilder()
                .setLat(position.lat())
                .setLon(position.lon())
                .build();
    }
}
