package bikerental.mypage.projection;

import bikerental.kit.events.BikeEvents;
import bikerental.kit.events.BikeOnTopic;
import bikerental.kit.events.EventTypes;
import bikerental.kit.events.RentalEvents;
import bikerental.kit.events.UserEvents;
import bikerental.kit.events.UserOnTopic;
import bikerental.kit.events.VoucherEvents;
import bikerental.kit.events.VoucherOnTopic;
import bikerental.rental.v1.Rental;

import java.util.List;

/** One of the topics that the page is built from, and the table for its events. */
record Source<S>(String topic, EventTypes<S> types, Table<S> table) {
    static final Source<UserOnTopic> USERS = new Source<>(UserEvents.TOPIC, UserEvents.TYPES, new DetailsTable());

    static final Source<VoucherOnTopic> VOUCHERS =
            new Source<>(VoucherEvents.TOPIC, VoucherEvents.TYPES, new VouchersTable());

    static final Source<Rental> RENTALS = new Source<>(RentalEvents.TOPIC, RentalEvents.TYPES, new RentalTable());

    static final Source<BikeOnTopic> BIKES = new Source<>(BikeEvents.TOPIC, BikeEvents.TYPES, new BikeTable());

    static final List<Source<?>> ALL = List.of(USERS, VOUCHERS, RENTALS, BIKES);
}
