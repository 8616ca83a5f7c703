package bikerental.kit.events;

import bikerental.kit.grpc.Unavailable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Passes many messages at once to a policy that applies all of them or none. After a temporary failure the batch is retried; after any
 * other failure its messages are processed one at a time ({@link EventConsumption}), so that only the unprocessable one is rejected.
 *
 * <p>For a channel with {@code batch=true}.
 */
@ApplicationScoped
public class EventBatchConsumption {
    private final EventConsumption single;

    EventBatchConsumption(EventConsumption single) {
        this.single = single;
    }

    /** Applies a policy to the events of a batch and acknowledges them, or rejects those that can never succeed. */
    public <K, S> Uni<Void> consume(
            KafkaRecordBatch<K, byte[]> batch, EventTypes<S> types, Function<List<Event<S>>, Uni<Void>> policy) {
        return Uni.createFrom()
                .deferred(() -> together(batch.getRecords(), types, policy))
                .onItemOrFailure()
                .transformToUni((_, failure) -> failure == null
                        ? EventConsumption.acknowledge(batch)
                        : oneByOne(batch.getRecords(), types, policy));
    }

    private <K, S> Uni<Void> together(
            List<KafkaRecord<K, byte[]>> records, EventTypes<S> types, Function<List<Event<S>>, Uni<Void>> policy) {
        List<Delivery<S>> deliveries =
                records.stream().map(record -> Delivery.of(record, types)).toList();
        List<Event<S>> events = deliveries.stream()
                .flatMap(delivery -> delivery.event().stream())
                .toList();
        return events.isEmpty() ? counted(deliveries) : apply(events, policy, deliveries);
    }

    private <S> Uni<Void> apply(
            List<Event<S>> events, Function<List<Event<S>>, Uni<Void>> policy, List<Delivery<S>> deliveries) {
        return single.withRetries(
                        () -> policy.apply(events),
                        Unavailable.class::isInstance,
                        new RetryPolicy(),
                        deliveries.getFirst().origin())
                .chain(() -> counted(deliveries));
    }

    /** In order. Each message is acknowledged or rejected; the offset advances with the last one of each partition. */
    private <K, S> Uni<Void> oneByOne(
            List<KafkaRecord<K, byte[]>> records, EventTypes<S> types, Function<List<Event<S>>, Uni<Void>> policy) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(
                        record -> single.consume(record, types, event -> policy.apply(List.of(event))))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private <S> Uni<Void> counted(List<Delivery<S>> deliveries) {
        for (Delivery<S> delivery : deliveries) {
            if (delivery.event().isPresent()) {
                single.count(delivery.origin(), "applied");
            } else {
                single.skip(delivery.origin());
            }
        }
        return Uni.createFrom().voidItem();
    }

    /** A message of a batch: its origin and, if its type is known here, its event. */
    private record Delivery<S>(IncomingKafkaRecordMetadata<?, ?> origin, Optional<Event<S>> event) {
        static <S> Delivery<S> of(KafkaRecord<?, byte[]> record, EventTypes<S> types) {
            IncomingKafkaRecordMetadata<?, ?> origin = EventConsumption.originOf(record);
            return new Delivery<>(origin, EventConsumption.read(record, origin, types));
        }
    }
}
