package bikerental.kit.outbox;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/** An event to be sent to Kafka. The database assigns its position, {@code seq}, which only the relay reads. */
@Entity
@Table(name = "outbox")
class OutboxRow extends PanacheEntityBase {
    @Id
    @Column(name = "event_id")
    UUID eventId;

    @Column
    String topic;

    @Column
    String key;

    @Column
    String type;

    @Column
    byte[] payload;

    @Column(name = "created_at")
    Instant createdAt;
}
