package bikerental.local.kafka;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class TopicCatalogueTest {
    private final List<Topic> topics = TopicCatalogue.ofTheSystem().topics();

    @Test
    void namesOneCompactedTopicPerAggregate() {
        Map<String, String> settings = Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", "86400000");
        assertThat(topics)
                .contains(
                        new Topic("bikerental.rental", 6, settings),
                        new Topic("bikerental.bike", 6, settings),
                        new Topic("bikerental.voucher", 6, settings),
                        new Topic("bikerental.user", 6, settings));
    }

    @Test
    void givesEveryConsumerATopicForDeadLettersAndOneForRedriving() {
        assertThat(topics.stream().map(Topic::name).filter(name -> name.matches("bikerental[.][a-z]+[.]voucher[.].+")))
                .containsExactlyInAnyOrder(
                        "bikerental.rental.voucher.dead-letter",
                        "bikerental.rental.voucher.redrive",
                        "bikerental.user.voucher.dead-letter",
                        "bikerental.user.voucher.redrive");
    }

    @Test
    void letsMyPageConsumeEverything() {
        assertThat(topics.stream().map(Topic::name).filter(name -> name.endsWith(".mypage.dead-letter")))
                .hasSize(4);
    }

    @Test
    void namesNoTopicTwice() {
        assertThat(topics.stream().map(Topic::name)).doesNotHaveDuplicates();
    }
}
