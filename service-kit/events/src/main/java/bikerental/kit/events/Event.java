package bikerental.kit.events;

import java.time.Instant;

/**
 * An event as a consumer sees it.
 *
 * @param id the CloudEvents id, the same at every delivery
 * @param type the CloudEvents type: the full name of the protobuf message
 * @param key the aggregate's id
 * @param time when it happened
 * @param state the aggregate's whole public state after it
 */
public record Event<S>(String id, String type, String key, Instant time, S state) {}
