package bikerental.kit.outbox;

import bikerental.common.v1.Position;
import bikerental.kit.background.Background;
import bikerental.kit.outbox.HeldProducer.Place;
import bikerental.kit.testing.Unis;
import com.google.protobuf.InvalidProtocolBufferException;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two relays of one service: the first is paused at some point of its work and resumes after the second has taken over. */
@QuarkusTest
@TestServers
@TestProfile(StoppedRelayIT.WithoutTheServicesOwn.class)
class StoppedRelayIT {
    private static final String TOPIC = "bikerental.bike";
    private static final int BATCH = 500;

    /** Only the relays of the test run. */
    public static final class WithoutTheServicesOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bikerental.outbox.enabled", "false");
        }
    }

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    RelayDatabase database;

    @Inject
    Background background;

    @Inject
    AgroalDataSource jdbc;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String key = UUID.randomUUID().toString();
    private final String service = "stopped-" + key;
    private final List<OutboxDelivery> relays = new ArrayList<>();
    private Topic topic;

    @BeforeEach
    void readTopic() {
        topic = new Topic(bootstrapServers, TOPIC);
    }

    @AfterEach
    void endAll() {
        topic.close();
        relays.forEach(relay -> Unis.await(relay::giveUp));
    }

    @ParameterizedTest
    @EnumSource
    void sendsNothingOutdatedWhereverItWasPaused(Place place) throws SQLException {
        HeldProducer held = new HeldProducer(bootstrapServers, service, place);
        OutboxDelivery first = relay(held);
        OutboxDelivery second = relay(new RelayProducer(bootstrapServers, service));
        append(1);
        Uni<Void> outcome = background.detached(first::run);
        await().until(held::isHeld);
        append(2);
        emptiedBy(second);

        held.release();
        assertThat(fails(outcome)).isTrue();
        append(3);
        emptiedBy(second);
        append(4);
        emptiedBy(first, second);

        // Events that were committed but not yet deleted are sent again, but the newest one is always last.
        delivered(4);
        assertThat(values()).isSorted();
        if (place != Place.BEFORE_IT_DELETES) {
            assertThat(values()).containsExactly(1.0, 2.0, 3.0, 4.0);
        }
    }

    @Test
    void abortsTheBatchOfADeadRelayAndSendsAllOfItOnce() throws SQLException {
        HeldProducer dying = new HeldProducer(bootstrapServers, service, Place.BEFORE_IT_COMMITS);
        append(1);
        append(2);
        Uni<Void> _ = background.detached(relay(dying)::run);
        try (Topic uncommitted = Topic.withUncommitted(bootstrapServers, TOPIC)) {
            await().until(() -> uncommitted.recordsOf(key).size() == 2);
        }
        assertThat(topic.recordsOf(key)).isEmpty();
        append(3);

        emptiedBy(relay(new RelayProducer(bootstrapServers, service)));

        delivered(3);
        assertThat(values()).containsExactly(1.0, 2.0, 3.0);
    }

    private OutboxDelivery relay(RelayProducer producer) {
        OutboxDelivery relay = new OutboxDelivery(database, producer, BATCH, "/bikerental/" + service, _ -> {});
        relays.add(relay);
        return relay;
    }

    private void append(int number) {
        Unis.await(() -> transactions.run(_ ->
                outbox.append(TOPIC, key, Position.newBuilder().setLat(number).build(), Instant.EPOCH)));
    }

    /** Runs relays, as their loops do, until the outbox is empty: also after a failure, such as being fenced. */
    private void emptiedBy(OutboxDelivery... working) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            for (OutboxDelivery relay : working) {
                fails(background.detached(relay::run));
            }
            return rows() == 0;
        });
    }

    private static boolean fails(Uni<Void> work) {
        return Unis.await(() -> work.onItemOrFailure().transform((_, failure) -> failure != null));
    }

    private void delivered(int count) {
        await().until(() -> topic.recordsOf(key).size() >= count);
    }

    private List<Double> values() {
        return topic.recordsOf(key).stream().map(StoppedRelayIT::value).toList();
    }

    private static double value(ConsumerRecord<String, byte[]> record) {
        try {
            return Position.parseFrom(record.value()).getLat();
        } catch (InvalidProtocolBufferException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private long rows() throws SQLException {
        try (var connection = jdbc.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from outbox")) {
            result.next();
            return result.getLong(1);
        }
    }
}
