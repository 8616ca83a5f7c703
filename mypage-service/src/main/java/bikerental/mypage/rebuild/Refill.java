package bikerental.mypage.rebuild;

import bikerental.mypage.projection.Replay;
import bikerental.mypage.projection.Replayed;
import bikerental.mypage.topics.TopicReader;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.common.TopicPartition;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Applies the messages on the topics to the new tables, each time up to the current end. */
final class Refill {
    private final TopicReader log;
    private final Replay replay;

    Refill(TopicReader log, Replay replay) {
        this.log = log;
        this.replay = replay;
    }

    Uni<Replayed> toTheEnd() {
        return log.ends().flatMap(this::to);
    }

    private Uni<Replayed> to(Map<TopicPartition, Long> ends) {
        return Multi.createBy()
                .repeating()
                .uni(() -> someBefore(ends))
                .whilst(Optional::isPresent)
                .onItem()
                .transformToIterable(some -> some.stream().toList())
                .collect()
                .with(Collectors.reducing(new Replayed(0, 0), Replayed::plus));
    }

    private Uni<Optional<Replayed>> someBefore(Map<TopicPartition, Long> ends) {
        return log.nextBefore(ends)
                .flatMap(messages -> messages.isPresent()
                        ? replay.apply(messages.get()).map(Optional::of)
                        : Uni.createFrom().item(Optional.<Replayed>empty()));
    }
}
