package bikerental.systemtest.harness;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What lies in Kafka. */
public final class Topics {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;

    Topics(String bootstrapServers) {
        this.settings = Map.of("bootstrap.servers", bootstrapServers);
    }

    /** An event as its headers tell of it. */
    public record Event(String type, String key) {
        static Event of(Message message) {
            byte[] type = message.headers().lastHeader("ce_type").value();
            return new Event(new String(type, StandardCharsets.UTF_8), message.key());
        }

        /** The type without what stands before its last dot. */
        String shortType() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    /** A message that a consumer has given up, with the reason that it gave. */
    public record DeadLetter(String key, String reason) {
        static DeadLetter of(ConsumerRecord<String, byte[]> message) {
            byte[] reason = message.headers().lastHeader("dead-letter-reason").value();
            return new DeadLetter(message.key(), new String(reason, StandardCharsets.UTF_8));
        }
    }

    /** A message as it lies there. */
    public record Message(TopicPartition partition, long offset, String key, Headers headers, byte[] value) {
        static Message of(ConsumerRecord<String, byte[]> message) {
            return new Message(
                    new TopicPartition(message.topic(), message.partition()),
                    message.offset(),
                    message.key(),
                    message.headers(),
                    message.value());
        }
    }

    public Set<String> names() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.listTopics().keySet();
        }
    }

    /** How many messages were ever written, however many of them compaction removed. */
    public long messagesIn(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer, topic)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** The types of the events of each aggregate, in the order in which they lie there. */
    public Map<String, List<String>> typesByKey(String topic) {
        return messages(topic).stream()
                .map(Event::of)
                .collect(Collectors.groupingBy(Event::key, Collectors.mapping(Event::shortType, Collectors.toList())));
    }

    /** What one of the topics for dead letters keeps, in order. */
    public List<DeadLetter> deadLetters(String topic) {
        return messages(topic, DeadLetter::of);
    }

    /** All of a topic, each partition in its order. */
    public List<Message> messages(String topic) {
        return messages(topic, Message::of);
    }

    private <T> List<T> messages(String topic, Function<ConsumerRecord<String, byte[]>, T> reading) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<T> messages = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(message -> messages.add(reading.apply(message)));
            }
            return messages;
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** Hands messages to one consumer of a topic once more, as redriving dead letters does. */
    public void redrive(String topic, String service, List<Message> messages) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            messages.forEach(message -> producer.send(new ProducerRecord<>(
                    topic + "." + service + ".redrive", null, message.key(), message.value(), message.headers())));
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> committedOnly = new HashMap<>(settings);
        committedOnly.put("isolation.level", "read_committed");
        return new KafkaConsumer<>(committedOnly, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
