package bikerental.systemtest.history;

import bikerental.kit.events.BikeEvents;
import bikerental.kit.events.EventTypes;
import bikerental.kit.events.RentalEvents;
import bikerental.kit.events.VoucherEvents;
import bikerental.systemtest.check.FinalState.Event;
import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.Topics;

import java.util.List;
import java.util.stream.Stream;

/** The events on the topics of rentals, bikes and vouchers, in the order in which they lie there. */
final class EventLog {
    private final Topics topics;

    EventLog(BikeRental system) {
        this.topics = system.topics();
    }

    List<Event> events() {
        return Stream.of(
                        read(RentalEvents.TOPIC, RentalEvents.TYPES, EventLog::rental),
                        read(BikeEvents.TOPIC, BikeEvents.TYPES, EventLog::bike),
                        read(VoucherEvents.TOPIC, VoucherEvents.TYPES, EventLog::voucher))
                .flatMap(found -> found)
                .toList();
    }

    private interface Reading<S> {
        Event of(bikerental.kit.events.Event<S> event);
    }

    private <S> Stream<Event> read(String topic, EventTypes<S> types, Reading<S> reading) {
        return topics.messages(topic).stream()
                .map(message -> types.read(message.key(), message.headers(), message.value())
                        .orElseThrow())
                .map(reading::of);
    }

    private static Event rental(bikerental.kit.events.Event<bikerental.rental.v1.Rental> event) {
        var rental = event.state();
        String state = rental.getState().name().replace("RENTAL_STATE_", "");
        return new Event("rental", event.key(), event.id(), rental.getVersion(), state, rental.getId(), event.time());
    }

    private static Event bike(bikerental.kit.events.Event<bikerental.kit.events.BikeOnTopic> event) {
        var bike = event.state().bike();
        String state = bike.getState().name().replace("BIKE_STATE_", "");
        return new Event(
                "bike",
                event.key(),
                event.id(),
                bike.getVersion(),
                state,
                event.state().rentalId(),
                event.time());
    }

    private static Event voucher(bikerental.kit.events.Event<bikerental.kit.events.VoucherOnTopic> event) {
        var balance = event.state().balance();
        String rental = event.state().entry().map(entry -> entry.getRentalId()).orElse("");
        return new Event(
                "voucher",
                event.key(),
                event.id(),
                balance.getVersion(),
                String.valueOf(balance.getBalance()),
                rental,
                event.time());
    }
}
