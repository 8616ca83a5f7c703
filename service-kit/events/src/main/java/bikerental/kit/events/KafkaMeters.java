package bikerental.kit.events;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Drops duplicate meters of the Kafka client. For a topic with dots in its name, as all of ours have, the client reports everything twice,
 * the second time with underscores in the name, which would double every sum over topics.
 */
@ApplicationScoped
class KafkaMeters {
    @Produces
    @Singleton
    MeterFilter dropDuplicates() {
        return MeterFilter.deny(KafkaMeters::isDuplicate);
    }

    static boolean isDuplicate(Meter.Id meter) {
        @Nullable String topic = meter.getTag("topic");
        return topic != null && meter.getName().startsWith("kafka.") && topic.contains("_");
    }
}
