package bikerental.kit.events;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import org.apache.kafka.common.header.Headers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The event types of one topic, each with a function that extracts the state it carries. */
public final class EventTypes<S> {
    private final Map<String, Reader<S>> readers;

    private EventTypes(Map<String, Reader<S>> readers) {
        this.readers = Map.copyOf(readers);
    }

    static <S> Builder<S> builder() {
        return new Builder<>();
    }

    /**
     * Reads an event; empty if its type is unknown here.
     *
     * @throws UnprocessableEvent if it is malformed
     */
    public Optional<Event<S>> read(String key, Headers headers, byte[] value) {
        String type = CloudEvents.type(headers);
        return Optional.ofNullable(readers.get(type))
                .map(reader -> new Event<>(
                        CloudEvents.id(headers), type, key, CloudEvents.time(headers), reader.stateIn(value)));
    }

    private interface Reader<S> {
        S stateIn(byte[] value);
    }

    /** Collects the types of a topic. */
    static final class Builder<S> {
        private final Map<String, Reader<S>> readers = new HashMap<>();

        <M extends Message> Builder<S> type(M prototype, Parser<M> parser, Function<M, S> state) {
            readers.put(prototype.getDescriptorForType().getFullName(), value -> state.apply(parse(parser, value)));
            return this;
        }

        EventTypes<S> build() {
            return new EventTypes<>(readers);
        }

        private static <M> M parse(Parser<M> parser, byte[] value) {
            try {
                return parser.parseFrom(value);
            } catch (InvalidProtocolBufferException malformed) {
                throw new UnprocessableEvent("The value is not the protobuf message named by its type", malformed);
            }
        }
    }
}
