package bikerental.local.kafka;

import bikerental.local.process.Folders;
import bikerental.local.process.Ports;
import bikerental.local.process.ServerProcess;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedKafkaIT {
    private static final Path FOLDER = Folders.temporary("kafka-it");
    private static final EmbeddedKafka SERVER =
            new EmbeddedKafka(FOLDER.resolve("data"), Ports.free(), FOLDER.resolve("log"));
    private static final ServerProcess PROCESS = ServerProcess.ofThisJvm(SERVER);

    @BeforeAll
    static void start() {
        PROCESS.start();
    }

    @AfterAll
    static void stop() {
        PROCESS.stop();
        Folders.delete(FOLDER);
    }

    @Test
    void hasEveryTopicOfTheCatalogueAndNoOther() throws Exception {
        try (Admin admin = admin()) {
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrderElementsOf(TopicCatalogue.ofTheSystem().topics().stream()
                            .map(Topic::name)
                            .toList());
        }
    }

    @Test
    void compactsTheTopicsOfAggregates() throws Exception {
        assertThat(partitions("bikerental.rental")).isEqualTo(6);
        assertThat(setting("bikerental.rental", "cleanup.policy")).isEqualTo("compact");
        assertThat(setting("bikerental.rental", "max.compaction.lag.ms")).isEqualTo("86400000");
    }

    @Test
    void keepsDeadLettersByTime() throws Exception {
        assertThat(setting("bikerental.rental.bike.dead-letter", "cleanup.policy"))
                .isEqualTo("delete");
        assertThat(setting("bikerental.rental.bike.dead-letter", "retention.ms"))
                .isEqualTo("1209600000");
    }

    @Test
    void createsNoTopicBecauseSomebodyAsksForIt() throws Exception {
        try (Admin admin = admin()) {
            String node =
                    admin.describeCluster().nodes().get().iterator().next().idString();
            assertThat(setting(new ConfigResource(ConfigResource.Type.BROKER, node), "auto.create.topics.enable"))
                    .isEqualTo("false");
        }
    }

    @Test
    void comesBackWithItsTopicsWhenItIsKilled() throws Exception {
        PROCESS.kill();
        PROCESS.start();
        hasEveryTopicOfTheCatalogueAndNoOther();
    }

    private static int partitions(String topic) throws Exception {
        try (Admin admin = admin()) {
            TopicDescription description = admin.describeTopics(List.of(topic))
                    .topicNameValues()
                    .get(topic)
                    .get();
            return description.partitions().size();
        }
    }

    private static String setting(String topic, String name) throws Exception {
        return setting(new ConfigResource(ConfigResource.Type.TOPIC, topic), name);
    }

    private static String setting(ConfigResource resource, String name) throws Exception {
        try (Admin admin = admin()) {
            Config config = admin.describeConfigs(List.of(resource))
                    .values()
                    .get(resource)
                    .get();
            ConfigEntry entry = config.get(name);
            return entry.value();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", SERVER.bootstrapServers()));
    }
}
