package bikerental.local.kafka;

import java.util.Map;

/** The definition of one topic: name, partitions and settings. */
public record Topic(String name, int partitions, Map<String, String> settings) {
    public Topic {
        settings = Map.copyOf(settings);
    }
}
