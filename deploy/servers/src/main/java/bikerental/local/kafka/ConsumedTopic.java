package bikerental.local.kafka;

/**
 * A topic as one of its consumers sees it, with that consumer's own dead-letter and redrive topics.
 *
 * @param name the topic
 * @param consumer the service that consumes it
 */
public record ConsumedTopic(String name, String consumer) {
    /** Receives the messages that the consumer can never process. */
    public String deadLetters() {
        return name + "." + consumer + ".dead-letter";
    }

    /** Redelivers those messages to the consumer. */
    public String redrive() {
        return name + "." + consumer + ".redrive";
    }
}
