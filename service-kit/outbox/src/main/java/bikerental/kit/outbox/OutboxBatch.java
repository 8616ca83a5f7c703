package bikerental.kit.outbox;

import bikerental.kit.events.CloudEvents;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static java.time.ZoneOffset.UTC;

/**
 * The oldest events of an outbox, in order.
 *
 * @param places their sequence numbers in the outbox
 * @param records their Kafka records
 */
record OutboxBatch(List<Long> places, List<ProducerRecord<String, byte[]>> records) {
    static OutboxBatch of(RowSet<Row> rows, String source) {
        List<Long> places = new ArrayList<>();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (Row row : rows) {
            places.add(row.getLong("seq"));
            records.add(recordOf(row, source));
        }
        return new OutboxBatch(places, records);
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** Kafka sets the record's time: it rejects times far from its clock, and one rejected record would block all later ones. */
    private static ProducerRecord<String, byte[]> recordOf(Row row, String source) {
        String key = row.getString("key");
        Instant at =
                row.getOffsetDateTime("created_at").withOffsetSameInstant(UTC).toInstant();
        @Nullable Integer anyPartition = null;
        return new ProducerRecord<>(
                row.getString("topic"),
                anyPartition,
                key,
                row.getBuffer("payload").getBytes(),
                CloudEvents.headers(row.getUUID("event_id").toString(), row.getString("type"), source, key, at));
    }
}
