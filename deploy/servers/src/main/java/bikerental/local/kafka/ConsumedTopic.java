package bikerental.local.kafka;

/**
 * A topic of events as one of its consumers has it, with the two topics beside it that are this consumer's own.
 *
 * @param name the topic
 * @param consumer the service that consumes it
 */
public record ConsumedTopic(String name, String consumer) {
    /** Takes what the consumer can never process. */
    public String deadLetters() {
        return name + "." + consumer + ".dead-letter";
    }

    /** Hands it that again. */
    public String redrive() {
        return name + "." + consumer + ".redrive";
    }
}
