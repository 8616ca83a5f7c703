package bikerental.kit.events;

import bikerental.kit.background.Background;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Passes one message at a time to a policy. After a temporary failure the same message is retried, which keeps the order; a message that
 * can never be processed goes to the dead letters. Every outcome is counted in {@code bikerental_events_consumed_total}.
 */
@ApplicationScoped
public class EventConsumption {
    private static final Logger LOG = Logger.getLogger(EventConsumption.class);

    private final Background background;
    private final MeterRegistry meters;

    EventConsumption(Background background, MeterRegistry meters) {
        this.background = background;
        this.meters = meters;
    }

    /** Applies a policy to the event in a message and acknowledges it, or rejects it if it can never succeed. */
    public <S> Uni<Void> consume(Message<byte[]> message, EventTypes<S> types, Function<Event<S>, Uni<Void>> policy) {
        IncomingKafkaRecordMetadata<?, ?> origin = originOf(message);
        return Uni.createFrom()
                .deferred(() -> read(message, origin, types)
                        .map(event -> apply(event, policy, origin))
                        .orElseGet(() -> skipped(origin)))
                .onItemOrFailure()
                .transformToUni((_, failure) -> failure == null ? acknowledge(message) : refuse(message, failure));
    }

    private <S> Uni<Void> apply(
            Event<S> event, Function<Event<S>, Uni<Void>> policy, IncomingKafkaRecordMetadata<?, ?> origin) {
        RetryPolicy retries = new RetryPolicy();
        return withRetries(() -> policy.apply(event), retries::allows, retries, origin)
                .invoke(() -> count(origin, "applied"));
    }

    /** Does the work and retries it while the policy allows. */
    Uni<Void> withRetries(
            Supplier<Uni<Void>> work,
            Predicate<Throwable> isRetryable,
            RetryPolicy retries,
            IncomingKafkaRecordMetadata<?, ?> origin) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(isRetryable)
                .retry()
                .when(failures -> failures.onItem().transformToUniAndConcatenate(failure -> {
                    LOG.warnf("%s is retried after a failure: %s", placeOf(origin), failure);
                    count(origin, "retried");
                    return background.pause(retries.next()).replaceWith(failure);
                }));
    }

    /** Reads the event in a message; empty if its type is unknown here. */
    static <S> Optional<Event<S>> read(
            Message<byte[]> message, IncomingKafkaRecordMetadata<?, ?> origin, EventTypes<S> types) {
        if (message.getPayload() == null) {
            throw new UnprocessableEvent("The message has no value");
        }
        return types.read(String.valueOf(origin.getKey()), origin.getHeaders(), message.getPayload());
    }

    private Uni<Void> skipped(IncomingKafkaRecordMetadata<?, ?> origin) {
        skip(origin);
        return Uni.createFrom().voidItem();
    }

    void skip(IncomingKafkaRecordMetadata<?, ?> origin) {
        LOG.debugf("%s has an unknown type and is skipped", placeOf(origin));
        count(origin, "skipped");
    }

    private Uni<Void> refuse(Message<byte[]> message, Throwable failure) {
        IncomingKafkaRecordMetadata<?, ?> origin = originOf(message);
        LOG.errorf(failure, "%s goes to the dead letters", placeOf(origin));
        count(origin, "dead-letter");
        return Uni.createFrom().completionStage(() -> message.nack(failure));
    }

    static Uni<Void> acknowledge(Message<?> message) {
        return Uni.createFrom().completionStage(message::ack);
    }

    void count(IncomingKafkaRecordMetadata<?, ?> origin, String outcome) {
        meters.counter("bikerental.events.consumed", "topic", origin.getTopic(), "outcome", outcome)
                .increment();
    }

    private static String placeOf(IncomingKafkaRecordMetadata<?, ?> origin) {
        return origin.getTopic() + "/" + origin.getPartition() + "@" + origin.getOffset();
    }

    static IncomingKafkaRecordMetadata<?, ?> originOf(Message<byte[]> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(() -> new IllegalStateException("A message that did not come from Kafka"));
    }
}
