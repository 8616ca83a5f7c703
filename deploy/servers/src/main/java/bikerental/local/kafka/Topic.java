package bikerental.local.kafka;

import java.util.Map;

/** One topic as it has to be: name, partitions and settings. */
public record Topic(String name, int partitions, Map<String, String> settings) {
    public Topic {
        settings = Map.copyOf(settings);
    }
}
