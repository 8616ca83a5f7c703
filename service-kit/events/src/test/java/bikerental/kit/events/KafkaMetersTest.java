package bikerental.kit.events;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaMetersTest {
    private static final String LAG = "kafka.consumer.fetch.manager.records.lag";

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void filter() {
        meters.config().meterFilter(new KafkaMeters().dropDuplicates());
    }

    @Test
    void reportsTheLagOfATopicOnce() {
        meters.counter(LAG, "topic", "bikerental.rental.bike.redrive");
        meters.counter(LAG, "topic", "bikerental_rental_bike_redrive");

        assertThat(meters.getMeters())
                .extracting(Meter::getId)
                .extracting(id -> id.getTag("topic"))
                .containsExactly("bikerental.rental.bike.redrive");
    }

    @Test
    void keepsAllOtherMeters() {
        meters.counter("kafka.producer.record.error", "client.id", "outbox_bike");
        meters.counter("another.meter", "topic", "with_underscores");

        assertThat(meters.getMeters()).hasSize(2);
    }
}
