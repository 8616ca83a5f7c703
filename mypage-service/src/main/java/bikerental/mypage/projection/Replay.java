package bikerental.mypage.projection;

import bikerental.kit.events.Event;
import bikerental.kit.events.UnprocessableEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Brings messages of the topics to the tables once more, by the same projection as the first time. */
public final class Replay {
    private static final Logger LOG = Logger.getLogger(Replay.class);

    private final Projection projection;

    /** Into the tables that the pool's connections find by their search path. */
    public Replay(Pool pool) {
        this.projection = new Projection(pool);
    }

    /** The topics that my page is made of. */
    public static List<String> topics() {
        return Source.ALL.stream().map(source -> source.topic()).toList();
    }

    /** Applies messages in the order in which they lie on their topics. */
    public Uni<Replayed> apply(ConsumerRecords<String, byte[]> messages) {
        return Multi.createFrom()
                .iterable(Source.ALL)
                .onItem()
                .transformToUniAndConcatenate(source -> apply(source, messages))
                .collect()
                .with(Collectors.reducing(Replayed.NOTHING, Replayed::plus));
    }

    private <S> Uni<Replayed> apply(Source<S> source, ConsumerRecords<String, byte[]> messages) {
        List<ConsumerRecord<String, byte[]>> records = StreamSupport.stream(
                        messages.records(source.topic()).spliterator(), false)
                .toList();
        return records.isEmpty()
                ? Uni.createFrom().item(Replayed.NOTHING)
                : together(source, records)
                        .onFailure(UnprocessableEvent.class)
                        .recoverWithUni(() -> oneByOne(source, records));
    }

    private <S> Uni<Replayed> together(Source<S> source, List<ConsumerRecord<String, byte[]>> records) {
        return Uni.createFrom()
                .deferred(() -> project(source, eventsIn(source, records)))
                .replaceWith(new Replayed(records.size(), 0));
    }

    private <S> Uni<Replayed> oneByOne(Source<S> source, List<ConsumerRecord<String, byte[]>> records) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(record -> together(source, List.of(record))
                        .onFailure(UnprocessableEvent.class)
                        .recoverWithItem(failure -> refused(record, failure)))
                .collect()
                .with(Collectors.reducing(Replayed.NOTHING, Replayed::plus));
    }

    private <S> Uni<Void> project(Source<S> source, List<Event<S>> events) {
        return events.isEmpty() ? Uni.createFrom().voidItem() : projection.apply(source.table(), events);
    }

    /** An event of a type that is not known here is skipped, as by every consumer. */
    private static <S> List<Event<S>> eventsIn(Source<S> source, List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> eventIn(source, record))
                .flatMap(Optional::stream)
                .toList();
    }

    private static <S> Optional<Event<S>> eventIn(Source<S> source, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            throw new UnprocessableEvent("The message has no value");
        }
        return source.types().read(record.key(), record.headers(), record.value());
    }

    private static Replayed refused(ConsumerRecord<String, byte[]> record, Throwable failure) {
        LOG.warnf("%s/%d@%d is left out: %s", record.topic(), record.partition(), record.offset(), failure);
        return new Replayed(0, 1);
    }
}
