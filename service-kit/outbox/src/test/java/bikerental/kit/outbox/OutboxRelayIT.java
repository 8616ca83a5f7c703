package bikerental.kit.outbox;

import bikerental.common.v1.Position;
import bikerental.kit.testing.Unis;
import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestServers
class OutboxRelayIT {
    private static final String TOPIC = "bikerental.bike";
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00.123456Z");

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final String key = UUID.randomUUID().toString();
    private Topic topic;

    @BeforeEach
    void readTopic() {
        topic = new Topic(bootstrapServers, TOPIC);
    }

    @AfterEach
    void closeTopic() {
        topic.close();
    }

    @Test
    void sendsAnEventToKafkaWithItsHeaders() {
        append(1);

        ConsumerRecord<String, byte[]> record = delivered(1).getFirst();
        assertThat(record.value()).isEqualTo(event(1).toByteArray());
        assertThat(header(record.headers(), "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record.headers(), "ce_type")).isEqualTo("bikerental.common.v1.Position");
        assertThat(header(record.headers(), "ce_source")).isEqualTo("/bikerental/outbox-test");
        assertThat(header(record.headers(), "ce_subject")).isEqualTo(key);
        assertThat(header(record.headers(), "ce_time")).isEqualTo(AT.toString());
        assertThat(header(record.headers(), "content-type")).isEqualTo("application/protobuf");
        assertThat(UUID.fromString(header(record.headers(), "ce_id"))).isNotNull();
    }

    @Test
    void keepsTheOrderOfManyEventsAndEmptiesTheOutbox() {
        int many = 1_200;
        Unis.await(() -> Multi.createFrom()
                .range(0, many)
                .onItem()
                .transformToUniAndConcatenate(number -> transactions.run(_ -> add(number)))
                .collect()
                .asList());

        assertThat(delivered(many).stream().map(ConsumerRecord::value))
                .containsExactlyElementsOf(IntStream.range(0, many)
                        .mapToObj(number -> event(number).toByteArray())
                        .toList());
        await().until(() -> rows() == 0);
    }

    @Test
    void sendsNoEventOfARolledBackChange() {
        assertThatThrownBy(() -> Unis.await(() -> transactions.run(
                        _ -> add(1).onItem().failWith(() -> new IllegalStateException("the change fails")))))
                .hasMessage("the change fails");
        append(2);

        assertThat(delivered(1).getFirst().value()).isEqualTo(event(2).toByteArray());
    }

    @Test
    void continuesAfterItsConnectionIsCut() throws SQLException {
        append(1);
        delivered(1);

        execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted");
        append(2);

        // An event that was sent but not yet deleted is sent again; it matters that the newer one follows it.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(distinctValues()).containsExactly(1.0, 2.0));
    }

    @Test
    void leavesTheOutboxToTheRelayThatHoldsTheLock() throws SQLException {
        try (var other = DriverManager.getConnection(jdbcUrl, user, password);
                var statement = other.createStatement()) {
            execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted");
            statement.execute("select pg_advisory_lock(" + 0x0b0c5L + ")");
            append(1);
            await().pollDelay(Duration.ofMillis(500)).until(() -> rows() == 1);
            assertThat(topic.recordsOf(key)).isEmpty();
        }

        assertThat(delivered(1)).hasSize(1);
    }

    private void append(int number) {
        Unis.await(() -> transactions.run(_ -> add(number)));
    }

    private Uni<Void> add(int number) {
        return outbox.append(TOPIC, key, event(number), AT);
    }

    private static Position event(int number) {
        return Position.newBuilder().setLat(number).build();
    }

    private List<ConsumerRecord<String, byte[]>> delivered(int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> topic.recordsOf(key), records -> records.size() >= count);
    }

    /** The delivered events without repetitions, in the order of each one's last delivery. */
    private List<Double> distinctValues() throws InvalidProtocolBufferException {
        LinkedHashSet<Double> values = new LinkedHashSet<>();
        for (ConsumerRecord<String, byte[]> record : topic.recordsOf(key)) {
            double value = Position.parseFrom(record.value()).getLat();
            values.remove(value);
            values.add(value);
        }
        return List.copyOf(values);
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }

    private long rows() throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl, user, password);
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from outbox")) {
            result.next();
            return result.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
