package bikerental.local.command;

import bikerental.local.kafka.EmbeddedKafka;
import bikerental.local.process.Folders;
import bikerental.local.process.Ports;
import bikerental.local.process.ServerProcess;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RedriveCommandIT {
    private static final Path FOLDER = Folders.temporary("redrive-it");
    private static final EmbeddedKafka KAFKA =
            new EmbeddedKafka(FOLDER.resolve("data"), Ports.free(), FOLDER.resolve("log"));
    private static final ServerProcess PROCESS = ServerProcess.ofThisJvm(KAFKA);

    private final List<String> said = new ArrayList<>();

    @BeforeAll
    static void start() {
        PROCESS.start();
    }

    @AfterAll
    static void stop() {
        PROCESS.stop();
        Folders.delete(FOLDER);
    }

    @Test
    void handsEachDeadLetterOnceInOrderAsItWasBeforeItFailed() {
        String letters = "bikerental.rental.bike.dead-letter";
        String redrive = "bikerental.rental.bike.redrive";
        letter(letters, "rental-1", "first");
        letter(letters, "rental-2", "second");
        letter(letters, "rental-1", "third");

        assertThat(redrive("bike")).isZero();
        assertThat(redrive("bike-service")).isZero();
        letter(letters, "rental-3", "fourth");
        assertThat(redrive("bike")).isZero();

        assertThat(said)
                .containsExactly(
                        letters + ": 3 handed to " + redrive + ".",
                        letters + ": nothing that was not handed before.",
                        letters + ": 1 handed to " + redrive + ".");
        List<ConsumerRecord<String, String>> handed = committed(redrive, 4);
        assertThat(handed.stream().map(record -> record.key() + " " + record.value()))
                .containsExactly("rental-1 first", "rental-2 second", "rental-1 third", "rental-3 fourth");
        assertThat(handed).allSatisfy(record -> assertThat(names(record)).containsExactly("ce_id", "ce_type"));
    }

    @Test
    void handsOnceWhatACrashLeftHalfHanded() {
        String letters = "bikerental.rental.user.dead-letter";
        String redrive = "bikerental.rental.user.redrive";
        letter(letters, "rental-1", "first");
        crashInTheMiddle("user", letters, redrive);

        assertThat(redrive("user")).isZero();
        assertThat(redrive("user")).isZero();

        assertThat(said)
                .containsExactly(
                        letters + ": 1 handed to " + redrive + ".", letters + ": nothing that was not handed before.");
        assertThat(committed(redrive, 1)).extracting(ConsumerRecord::value).containsExactly("first");
    }

    @Test
    void speaksOfEveryTopicThatTheServiceConsumes() {
        assertThat(redrive("mypage")).isZero();

        assertThat(said)
                .hasSize(4)
                .allMatch(line -> line.endsWith(".mypage.dead-letter: nothing that was not handed before."));
    }

    @Test
    void namesThoseWhoConsumeWhenAskedForSomebodyElse() {
        assertThat(redrive("edge")).isEqualTo(1);

        assertThat(said)
                .containsExactly("No edge consumes events; those that do are bike, mypage, rental, user, voucher.");
    }

    @Test
    void saysInOneLineThatKafkaDoesNotRun() {
        int nobody = Ports.free();

        assertThat(redrive("bike", nobody)).isEqualTo(1);

        assertThat(said).containsExactly("Kafka does not run on port " + nobody + "; './run' starts it.");
    }

    private int redrive(String service) {
        return redrive(service, KAFKA.port());
    }

    private int redrive(String service, int port) {
        return new CommandLine(FOLDER, Map.of("KAFKA_PORT", String.valueOf(port)), said::add)
                .execute(List.of("redrive", service));
    }

    /** As the failure strategy of a consumer leaves it. */
    private static void letter(String topic, String key, String value) {
        ProducerRecord<String, String> letter = new ProducerRecord<>(topic, key, value);
        letter.headers()
                .add("ce_id", "1".getBytes(UTF_8))
                .add("ce_type", "bikerental.rental.v1.BikeReturned".getBytes(UTF_8))
                .add("dead-letter-reason", "It breaks the contract".getBytes(UTF_8))
                .add("dead-letter-offset", "7".getBytes(UTF_8));
        try (KafkaProducer<String, String> producer = producer(Map.of())) {
            producer.send(letter);
        }
    }

    /** Somebody who has handed the first letter over, and has not committed it when the process ends. */
    private static void crashInTheMiddle(String service, String letters, String redrive) {
        String name = "bikerental.redrive." + service;
        KafkaProducer<String, String> crashing = producer(Map.of("transactional.id", name));
        crashing.initTransactions();
        crashing.beginTransaction();
        crashing.send(new ProducerRecord<>(redrive, "rental-1", "first"));
        crashing.sendOffsetsToTransaction(
                Map.of(new TopicPartition(letters, 0), new OffsetAndMetadata(1)), new ConsumerGroupMetadata(name));
        crashing.flush();
    }

    private static List<ConsumerRecord<String, String>> committed(String topic, int count) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", KAFKA.bootstrapServers(), "isolation.level", "read_committed");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = List.of(new TopicPartition(topic, 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            await().until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                return records.size() >= count;
            });
            return records;
        }
    }

    private static List<String> names(ConsumerRecord<?, ?> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .map(Header::key)
                .toList();
    }

    private static KafkaProducer<String, String> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", KAFKA.bootstrapServers());
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }
}
