package bikerental.mypage.reconciliation;

import bikerental.kit.testing.Unis;
import bikerental.mypage.testing.Groups;
import bikerental.mypage.testing.Happenings;
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
class UnheardOnKafkaIT {
    @Inject
    Unheard unheard;

    @Inject
    Topics topics;

    @Inject
    Groups groups;

    @BeforeEach
    void letTheOthersHear() {
        groups.hearEverything("bike", "bikerental.rental");
        groups.hearEverything("voucher", "bikerental.rental");
        groups.hearEverything("voucher", "bikerental.user");
        groups.hearEverything("rental", "bikerental.user");
    }

    @Test
    void whenEverybodyHasHeardTheMarksOfTransactionsDoNotCount() {
        topics.carry(Happenings.bikeRented(Happenings.someone(), Happenings.someone(), "bike", 1));
        groups.hearEverything("bike", "bikerental.rental");
        groups.hearEverything("voucher", "bikerental.rental");

        await().until(() -> !isSomethingUnheard(ends()));
    }

    @Test
    void tellsWhenOneGroupHasNotHeard() {
        topics.carry(Happenings.bikeRented(Happenings.someone(), Happenings.someone(), "bike", 1));
        groups.hearEverything("voucher", "bikerental.rental");
        Map<TopicPartition, Long> ends = ends();

        assertThat(isSomethingUnheard(ends)).isTrue();

        groups.hearEverything("bike", "bikerental.rental");
        await().until(() -> !isSomethingUnheard(ends));
    }

    @Test
    void doesNotMindWhatCameLater() {
        Map<TopicPartition, Long> ends = ends();
        await().until(() -> !isSomethingUnheard(ends));

        topics.carry(Happenings.bikeRented(Happenings.someone(), Happenings.someone(), "bike", 1));

        assertThat(isSomethingUnheard(ends)).isFalse();
    }

    private boolean isSomethingUnheard(Map<TopicPartition, Long> places) {
        return Unis.await(() -> unheard.isSomethingBefore(places));
    }

    private Map<TopicPartition, Long> ends() {
        return Unis.await(unheard::ends);
    }
}
