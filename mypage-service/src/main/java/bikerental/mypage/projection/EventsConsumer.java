package bikerental.mypage.projection;

import bikerental.kit.events.EventBatchConsumption;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Passes the events of all services to the projection, in batches. */
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
        return consume(batch, Source.USERS);
    }

    @Incoming("voucher-events")
    Uni<Void> onVouchers(KafkaRecordBatch<String, byte[]> batch) {
        return consume(batch, Source.VOUCHERS);
    }

    @Incoming("rental-events")
    Uni<Void> onRentals(KafkaRecordBatch<String, byte[]> batch) {
        return consume(batch, Source.RENTALS);
    }

    @Incoming("bike-events")
    Uni<Void> onBikes(KafkaRecordBatch<String, byte[]> batch) {
        return consume(batch, Source.BIKES);
    }

    private <S> Uni<Void> consume(KafkaRecordBatch<String, byte[]> batch, Source<S> source) {
        return consumption.consume(batch, source.types(), events -> projection.apply(source.table(), events));
    }
}
