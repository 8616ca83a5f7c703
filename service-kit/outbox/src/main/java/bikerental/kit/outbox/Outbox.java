package bikerental.kit.outbox;

import com.google.protobuf.Message;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.UUID;

/** Stores the event of a change in the transaction of the change; the relay sends it to Kafka. */
@ApplicationScoped
public class Outbox {
    /**
     * Adds an event to the current transaction. The transaction must have locked the row of its aggregate: this keeps the events of one
     * aggregate in the order of its changes.
     *
     * @param topic the Kafka topic
     * @param key the aggregate's id
     * @param event the protobuf event
     * @param at when it happened
     */
    public Uni<Void> append(String topic, String key, Message event, Instant at) {
        OutboxRow row = new OutboxRow();
        row.eventId = UUID.randomUUID();
        row.topic = topic;
        row.key = key;
        row.type = event.getDescriptorForType().getFullName();
        row.payload = event.toByteArray();
        row.createdAt = at;
        Wake.remember();
        return row.persist().replaceWithVoid();
    }
}
