package bikerental.voucher;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.eclipse.microprofile.config.ConfigProvider;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A consumer group as Kafka's administrators see it. */
public final class TestConsumerGroup implements AutoCloseable {
    private static final int LIMIT_IN_SECONDS = 30;

    private final String name;
    private final Admin admin = Admin.create(
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)));

    public TestConsumerGroup(String name) {
        this.name = name;
    }

    /** Removes all members, as Kafka does with members that it considers dead. */
    public void expelAll() {
        answerOf(admin.removeMembersFromConsumerGroup(name, new RemoveMembersFromConsumerGroupOptions())
                .all());
    }

    /** How many consumers a stable group has; 0 while the group waits for a member. */
    public int members() {
        ConsumerGroupDescription description =
                answerOf(admin.describeConsumerGroups(List.of(name)).all()).get(name);
        return description.groupState() == GroupState.STABLE
                ? description.members().size()
                : 0;
    }

    @Override
    public void close() {
        admin.close();
    }

    private static <T> T answerOf(KafkaFuture<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(LIMIT_IN_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
