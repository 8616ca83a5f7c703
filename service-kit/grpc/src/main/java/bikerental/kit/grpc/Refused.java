package bikerental.kit.grpc;

import bikerental.common.v1.Reason;

import java.util.List;
import java.util.Map;

/**
 * A refusal as a caller reads it from the wire.
 *
 * @param reason the reason
 * @param metadata the metadata of the reason, for example {@code rental_id}
 * @param fields the refused fields, for INVALID_FIELD
 */
public record Refused(Reason reason, Map<String, String> metadata, List<FieldViolation> fields) {}
