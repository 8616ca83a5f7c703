package bikerental.kit.events;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The headers of an event on Kafka: CloudEvents 1.0, Kafka protocol binding, binary mode. */
public final class CloudEvents {
    private static final String TYPE = "ce_type";
    private static final String ID = "ce_id";
    private static final String TIME = "ce_time";

    private CloudEvents() {}

    /** The headers of a new event. */
    public static Headers headers(String id, String type, String source, String subject, Instant time) {
        return new RecordHeaders()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add(ID, id.getBytes(UTF_8))
                .add(TYPE, type.getBytes(UTF_8))
                .add("ce_source", source.getBytes(UTF_8))
                .add("ce_subject", subject.getBytes(UTF_8))
                .add(TIME, time.toString().getBytes(UTF_8))
                .add("content-type", "application/protobuf".getBytes(UTF_8));
    }

    static String type(Headers headers) {
        return required(headers, TYPE);
    }

    static String id(Headers headers) {
        return required(headers, ID);
    }

    static Instant time(Headers headers) {
        try {
            return Instant.parse(required(headers, TIME));
        } catch (DateTimeParseException malformed) {
            throw new UnprocessableEvent("The header " + TIME + " is not a time", malformed);
        }
    }

    private static String required(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, UTF_8))
                .orElseThrow(() -> new UnprocessableEvent("The header " + name + " is missing"));
    }
}
