package bikerental.local.testing;

import bikerental.local.kafka.EmbeddedKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.util.Map;

/** A real Kafka with the system's topics for a service's tests. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        EmbeddedKafka server = server(OncePerJvm.running(EmbeddedKafka.NAME, KafkaResource::server));
        return Map.of("kafka.bootstrap.servers", server.bootstrapServers());
    }

    private static EmbeddedKafka server(OncePerJvm.Place place) {
        return new EmbeddedKafka(place.data(), place.port(), place.log());
    }

    /** The broker is shared with the tests to come and ends with the JVM. */
    @Override
    public void stop() {}
}
