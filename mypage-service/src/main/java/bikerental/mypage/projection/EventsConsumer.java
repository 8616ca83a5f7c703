package bikerental.mypage.projection;

import bikerental.kit.events.BikeEvents;
import bikerental.kit.events.EventBatchConsumption;
import bikerental.kit.events.RentalEvents;
import bikerental.kit.events.UserEvents;
import bikerental.kit.events.VoucherEvents;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Brings the events of all services to the projection, as many at once as have come. */
@ApplicationScoped
public class EventsConsumer {
    private final EventBatchConsumption consumption;
    private final Projection projection;

    EventsConsumer(EventBatchConsumption consumption, Projection projection) {
        this.consumption = consumption;
        this.projection = projection;
    }

    @Incoming("user-events")
    Uni<Void> onUsers(KafkaRecordBatch<String, byte[]> batch) {
        return consumption.consume(batch, UserEvents.TYPES, events -> projection.apply(new DetailsTable(), events));
    }

    @Incoming("voucher-events")
    Uni<Void> onVouchers(KafkaRecordBatch<String, byte[]> batch) {
        return consumption.consume(batch, VoucherEvents.TYPES, events -> projection.apply(new VouchersTable(), events));
    }

    @Incoming("rental-events")
    Uni<Void> onRentals(KafkaRecordBatch<String, byte[]> batch) {
        return consumption.consume(batch, RentalEvents.TYPES, events -> projection.apply(new RentalTable(), events));
    }

    @Incoming("bike-events")
    Uni<Void> onBikes(KafkaRecordBatch<String, byte[]> batch) {
        return consumption.consume(batch, BikeEvents.TYPES, events -> projection.apply(new BikeTable(), events));
    }
}
