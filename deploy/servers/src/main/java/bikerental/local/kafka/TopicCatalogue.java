package bikerental.local.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All topics of the system, as {@code deploy/kafka/topics.properties} names them. */
public final class TopicCatalogue {
    private static final String CONSUMER = "consumer.";
    private static final String PREFIX = "bikerental.";

    private final Properties file;

    TopicCatalogue(Properties file) {
        this.file = file;
    }

    public static TopicCatalogue ofTheSystem() {
        Properties file = new Properties();
        try (InputStream content =
                Objects.requireNonNull(TopicCatalogue.class.getResourceAsStream("topics.properties"))) {
            file.load(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TopicCatalogue(file);
    }

    public List<Topic> topics() {
        List<Topic> topics = new ArrayList<>();
        words("events").map(name -> topic(name, "events")).forEach(topics::add);
        consumers().stream()
                .flatMap(consumer -> consumedBy(consumer).stream())
                .flatMap(consumed ->
                        Stream.of(topic(consumed.deadLetters(), "dead-letter"), topic(consumed.redrive(), "redrive")))
                .forEach(topics::add);
        return topics;
    }

    /** The services that consume events. */
    public List<String> consumers() {
        return file.stringPropertyNames().stream()
                .filter(key -> key.startsWith(CONSUMER))
                .map(key -> key.substring(CONSUMER.length()))
                .sorted()
                .toList();
    }

    /** What one of them consumes. */
    public List<ConsumedTopic> consumedBy(String consumer) {
        return words(CONSUMER + consumer)
                .map(aggregate -> new ConsumedTopic(PREFIX + aggregate, consumer))
                .toList();
    }

    private Topic topic(String name, String kind) {
        return new Topic(name, Integer.parseInt(value(kind + ".partitions")), settings(kind + "."));
    }

    private Map<String, String> settings(String prefix) {
        return file.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix) && !key.endsWith(".partitions"))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), this::value));
    }

    private Stream<String> words(String key) {
        return Stream.of(value(key).split("\\s+"));
    }

    private String value(String key) {
        return Objects.requireNonNull(file.getProperty(key), key).strip();
    }
}
