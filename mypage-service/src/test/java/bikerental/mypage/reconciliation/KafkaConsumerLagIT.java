package bikerental.mypage.reconciliation;

import bikerental.kit.testing.Unis;
import bikerental.mypage.testing.Groups;
import bikerental.mypage.testing.TestEvents;
import bikerental.mypage.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class KafkaConsumerLagIT {
    @Inject
    ConsumerLag consumerLag;

    @Inject
    Topics topics;

    @Inject
    Groups groups;

    @BeforeEach
    void letTheOtherGroupsCatchUp() {
        groups.catchUp("bike", "bikerental.rental");
        groups.catchUp("voucher", "bikerental.rental");
        groups.catchUp("voucher", "bikerental.user");
        groups.catchUp("rental", "bikerental.user");
    }

    @Test
    void transactionMarkersAreNoLag() {
        topics.publish(TestEvents.bikeRented(TestEvents.randomId(), TestEvents.randomId(), "bike", 1));
        groups.catchUp("bike", "bikerental.rental");
        groups.catchUp("voucher", "bikerental.rental");

        await().until(() -> !isSomethingConsumerLag(ends()));
    }

    @Test
    void oneGroupBehindIsLag() {
        topics.publish(TestEvents.bikeRented(TestEvents.randomId(), TestEvents.randomId(), "bike", 1));
        groups.catchUp("voucher", "bikerental.rental");
        Map<TopicPartition, Long> ends = ends();

        assertThat(isSomethingConsumerLag(ends)).isTrue();

        groups.catchUp("bike", "bikerental.rental");
        await().until(() -> !isSomethingConsumerLag(ends));
    }

    @Test
    void ignoresLaterEvents() {
        Map<TopicPartition, Long> ends = ends();
        await().until(() -> !isSomethingConsumerLag(ends));

        topics.publish(TestEvents.bikeRented(TestEvents.randomId(), TestEvents.randomId(), "bike", 1));

        assertThat(isSomethingConsumerLag(ends)).isFalse();
    }

    private boolean isSomethingConsumerLag(Map<TopicPartition, Long> offsets) {
        return Unis.await(() -> consumerLag.isBehind(offsets));
    }

    private Map<TopicPartition, Long> ends() {
        return Unis.await(consumerLag::ends);
    }
}
