package bikerental.mypage.projection;

import bikerental.kit.events.CloudEvents;
import bikerental.kit.events.UserEvents;
import bikerental.mypage.testing.Outage;
import bikerental.mypage.testing.Tables;
import bikerental.mypage.testing.TestEvents;
import bikerental.mypage.testing.Topics;
import bikerental.user.v1.UserUpdated;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

import static bikerental.mypage.testing.TestEvents.randomId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class EventsConsumerIT {
    private static final String DEAD_LETTERS = "bikerental.user.mypage.dead-letter";

    @Inject
    Topics topics;

    @Inject
    Tables tables;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void clear() {
        tables.clear();
    }

    @Test
    void projectsAllFourTopics() {
        String alice = randomId();

        topics.publish(
                TestEvents.userUpdated(alice, 1, "alice"),
                TestEvents.vouchersBought(alice, 1, 2),
                TestEvents.bikeRented("rental", alice, "bike", 2),
                TestEvents.bikeMoved("bike", 1, 37.5, 127.0));

        await().until(this::rows, "1 1 1 1"::equals);
    }

    @Test
    void aPoisonInTheMiddleOfABatchIsKeptAndTheOthersAreApplied() {
        int before = topics.all(DEAD_LETTERS).size();
        String poisoned = randomId();

        topics.publishTogether(List.of(
                good(),
                record(poisoned, UserUpdated.getDescriptor().getFullName(), "not protobuf".getBytes(UTF_8)),
                good(),
                refusedByTheTable(),
                good()));

        await().until(() -> tables.single("select count(*) from my_details"), "3"::equals);
        await().until(() -> topics.all(DEAD_LETTERS).size(), size -> size == before + 2);
        ConsumerRecord<String, byte[]> kept = deadLetter(poisoned);
        assertThat(kept.value()).asString().isEqualTo("not protobuf");
        assertThat(kept.headers().lastHeader("dead-letter-reason").value())
                .asString()
                .isEqualTo("The value is not the protobuf message named by its type");
    }

    @Test
    void anUnknownTypeIsSkippedAndCounted() {
        int before = topics.all(DEAD_LETTERS).size();
        double skipped = counted("skipped");

        topics.publishTogether(
                List.of(good(), record(randomId(), "bikerental.user.v1.UserPromoted", new byte[0]), good()));

        await().until(() -> tables.single("select count(*) from my_details"), "2"::equals);
        await().until(() -> counted("skipped"), now -> now == skipped + 1);
        assertThat(topics.all(DEAD_LETTERS)).hasSize(before);
    }

    @Test
    void aDeadLetterIsTakenAgainFromTheRedriveTopic() {
        ProducerRecord<String, byte[]> good = good();

        topics.publishTogether(List.of(new ProducerRecord<>(
                "bikerental.user.mypage.redrive", null, good.key(), good.value(), good.headers())));

        await().until(() -> tables.single("select count(*) from my_details"), "1"::equals);
    }

    @Test
    void waitsForTheDatabaseAndParksNothing() {
        int before = topics.all(DEAD_LETTERS).size();
        double retried = counted("retried");

        try (Outage _ = Outage.ofTheDatabase("mypage")) {
            topics.publishTogether(IntStream.range(0, 10).mapToObj(_ -> good()).toList());
            await().until(() -> counted("retried"), now -> now >= retried + 2);
        }

        await().until(() -> tables.single("select count(*) from my_details"), "10"::equals);
        assertThat(topics.all(DEAD_LETTERS)).hasSize(before);
    }

    /** By its key: messages of a batch may lie in several partitions, among which there is no order. */
    private ConsumerRecord<String, byte[]> deadLetter(String key) {
        return topics.all(DEAD_LETTERS).stream()
                .filter(letter -> letter.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static ProducerRecord<String, byte[]> good() {
        return TestEvents.userUpdated(randomId(), 1, "somebody").onTopic();
    }

    private static ProducerRecord<String, byte[]> refusedByTheTable() {
        return TestEvents.userUpdated(randomId(), 1, "nul\0").onTopic();
    }

    private static ProducerRecord<String, byte[]> record(String key, String type, byte[] value) {
        return new ProducerRecord<>(
                UserEvents.TOPIC,
                null,
                key,
                value,
                CloudEvents.headers(randomId(), type, "/bikerental/test", key, TestEvents.BEGINNING));
    }

    private double counted(String outcome) {
        return meters.find("bikerental.events.consumed").tag("outcome", outcome).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private String rows() {
        return tables.single(
                "select concat_ws(' ', (select count(*) from my_details), (select count(*) from my_vouchers),"
                        + " (select count(*) from my_rental), (select count(*) from my_bike))");
    }
}
