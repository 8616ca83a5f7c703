package bikerental.local.kafka;

import bikerental.local.process.StartFailed;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** The topics of a running broker. */
final class Topics implements AutoCloseable {
    private static final short ONE_BROKER = 1;

    private final Admin admin;

    Topics(String bootstrapServers, Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis));
    }

    Set<String> names() throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get();
    }

    /** Creates those that are not there yet; one that exists stays as it is. */
    void createMissing(List<Topic> wanted) {
        try {
            Set<String> existing = new HashSet<>(names());
            admin.createTopics(wanted.stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .map(topic -> new NewTopic(topic.name(), topic.partitions(), ONE_BROKER)
                                    .configs(topic.settings()))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new StartFailed("Kafka refused its topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Kafka was stopped while its topics were being created.", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
