package bikerental.kit.events;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * What the Kafka client tells of itself, each thing once. Of a topic with dots in its name, as all of ours have, it tells twice, the second
 * time with underscores instead, so that every sum over topics would be twice what it is.
 */
@ApplicationScoped
class KafkaMeters {
    @Produces
    @Singleton
    MeterFilter once() {
        return MeterFilter.deny(KafkaMeters::isRepetition);
    }

    static boolean isRepetition(Meter.Id meter) {
        @Nullable String topic = meter.getTag("topic");
        return topic != null && meter.getName().startsWith("kafka.") && topic.contains("_");
    }
}
