package bikerental.kit.grpc;

import bikerental.common.v1.Position;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Checks the fields of a request and reports all violations in one refusal. */
public final class FieldRules {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int LONGEST_REQUEST_ID = 255;

    private final List<FieldViolation> violations = new ArrayList<>();

    private FieldRules() {}

    /** Starts the checks of one request. */
    public static FieldRules fields() {
        return new FieldRules();
    }

    /** Whether a text is a {@link UUID} in its usual form. */
    public static boolean isUuid(String value) {
        return UUID_FORM.matcher(value).matches();
    }

    /** A text of {@code min} to {@code max} characters that is not blank and has no control characters. */
    public FieldRules text(String field, String value, int min, int max) {
        int length = value.codePointCount(0, value.length());
        boolean blank = min > 0 && value.isBlank();
        return require(
                        field,
                        !blank && length >= min && length <= max,
                        "must have " + min + " to " + max + " characters")
                .require(field, value.chars().noneMatch(Character::isISOControl), "must not have control characters");
    }

    /** Like {@link #text}, but may be absent. */
    public FieldRules optionalText(String field, boolean present, String value, int min, int max) {
        return present ? text(field, value, min, max) : this;
    }

    /** A UUID. */
    public FieldRules uuid(String field, String value) {
        return require(field, isUuid(value), "must be a UUID");
    }

    /** A text that matches a pattern completely. */
    public FieldRules matches(String field, String value, Pattern pattern, String rule) {
        return require(field, pattern.matcher(value).matches(), rule);
    }

    /** A whole number within bounds. */
    public FieldRules between(String field, long value, long min, long max) {
        return require(field, value >= min && value <= max, "must be between " + min + " and " + max);
    }

    /** A position on earth. */
    public FieldRules position(String field, boolean present, Position position) {
        return require(field, present, "must be given")
                .require(field + ".lat", Math.abs(position.getLat()) <= 90, "must be between -90 and 90")
                .require(field + ".lon", Math.abs(position.getLon()) <= 180, "must be between -180 and 180");
    }

    /** An idempotency key, or none. */
    public FieldRules requestId(String value) {
        return text("request_id", value, 0, LONGEST_REQUEST_ID);
    }

    /** A page size, 0 for the default. */
    public FieldRules pageSize(int value) {
        return between("page_size", value, 0, PageSize.LARGEST);
    }

    /** Any other rule, as a phrase that follows the field's name. */
    public FieldRules require(String field, boolean holds, String rule) {
        if (!holds) {
            violations.add(new FieldViolation(field, rule));
        }
        return this;
    }

    /** Refuses the request if it violates a rule. */
    public void orRefuse() {
        if (!violations.isEmpty()) {
            throw Refusals.ofFields(violations);
        }
    }
}
