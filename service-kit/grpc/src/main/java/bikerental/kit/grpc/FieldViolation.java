package bikerental.kit.grpc;

/**
 * A field of a request and the rule that it violates.
 *
 * @param field the field's path in the contract, for example {@code position.lat}
 * @param rule the rule as a phrase that follows the field's name, for example {@code must be at least 1}
 */
public record FieldViolation(String field, String rule) {}
