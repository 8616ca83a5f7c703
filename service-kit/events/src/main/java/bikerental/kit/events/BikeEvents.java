package bikerental.kit.events;

import bikerental.bike.v1.BikeRegistered;
import bikerental.bike.v1.BikeRetired;
import bikerental.bike.v1.BikeStateChanged;

/** The topic of bikes, keyed by the bike's id. */
public final class BikeEvents {
    /** The topic's name. */
    public static final String TOPIC = "bikerental.bike";

    /** Its event types. */
    public static final EventTypes<BikeOnTopic> TYPES = EventTypes.<BikeOnTopic>builder()
            .type(
                    BikeRegistered.getDefaultInstance(),
                    BikeRegistered.parser(),
                    event -> new BikeOnTopic(event.getBike(), event.getRentalId()))
            .type(
                    BikeStateChanged.getDefaultInstance(),
                    BikeStateChanged.parser(),
                    event -> new BikeOnTopic(event.getBike(), event.getRentalId()))
            .type(
                    BikeRetired.getDefaultInstance(),
                    BikeRetired.parser(),
                    event -> new BikeOnTopic(event.getBike(), event.getRentalId()))
            .build();

    private BikeEvents() {}
}
