package bikerental.kit.outbox;

import com.google.protobuf.Message;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.UUID;

/** Where a change leaves the event that tells of it, in its own transaction; the relay brings it to Kafka. */
@ApplicationScoped
public class Outbox {
    /**
     * Adds an event to the present transaction. The row of its aggregate must be locked already: that keeps the events of one aggregate in
     * the order of its changes.
     *
     * @param topic where it goes
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
