package bikerental.mypage.testing;

import bikerental.kit.events.CloudEvents;
import bikerental.kit.events.Event;
import bikerental.kit.events.EventTypes;
import com.google.protobuf.Message;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

import java.time.Instant;
import java.util.UUID;

/** An event of another service, with its topic, key and time. */
public record TestEvent(String topic, String key, Message event, Instant at) {
    /** As a message on its topic. */
    public ProducerRecord<String, byte[]> onTopic() {
        return new ProducerRecord<>(topic, null, key, event.toByteArray(), headers());
    }

    /** As a consumer reads it. */
    public <S> Event<S> as(EventTypes<S> types) {
        return types.read(key, headers(), event.toByteArray()).orElseThrow();
    }

    private Headers headers() {
        String id = UUID.nameUUIDFromBytes(event.toByteArray()).toString();
        return CloudEvents.headers(id, event.getDescriptorForType().getFullName(), "/bikerental/test", key, at);
    }
}
