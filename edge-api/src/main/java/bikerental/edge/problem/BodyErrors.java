package bikerental.edge.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Creates problems from Jackson's errors, without their messages, which name classes and repeat the input. */
final class BodyErrors {
    /** The field of a problem that concerns the whole body. */
    static final String BODY = "body";

    private static final int LONGEST_NAME = 100;
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);
    private static final String MISSING = "Missing required creator property";

    private BodyErrors() {}

    /** The problem of an unreadable body. */
    static Problem problem(JacksonException failure) {
        return switch (failure) {
            case JsonMappingException within
            when within.getCause() instanceof StreamReadException cause -> unreadable(cause, within.getPath());
            case JsonMappingException mapping -> Problems.ofField(field(mapping.getPath()), rule(mapping));
            default -> unreadable(failure, List.of());
        };
    }

    private static Problem unreadable(JacksonException failure, List<Reference> path) {
        Matcher duplicate = DUPLICATE.matcher(failure.getOriginalMessage());
        if (duplicate.lookingAt()) {
            String outer = path.isEmpty() ? "" : field(path) + ".";
            return Problems.ofField(shortened(outer + duplicate.group(1)), "appears twice");
        }
        return switch (failure) {
            case InputCoercionException _ -> Problems.ofField(field(path), "is a number out of range");
            case StreamConstraintsException _ ->
                Problems.ofField(BODY, "is nested too deeply, or has a number, name or text that is too long");
            default -> Problems.ofField(BODY, "is not well-formed JSON" + place(failure));
        };
    }

    private static String place(JacksonException failure) {
        return failure.getLocation() == null
                ? ""
                : " (line %d, column %d)"
                        .formatted(
                                failure.getLocation().getLineNr(),
                                failure.getLocation().getColumnNr());
    }

    private static String rule(JsonMappingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException _ -> "is unknown";
            case InvalidNullException _ -> "must not be null: leave it out if it has no value";
            case InvalidFormatException text
            when text.getTargetType() == String.class && text.getValue() instanceof String ->
                "has a surrogate without its pair";
            case MismatchedInputException missing
            when missing.getOriginalMessage().startsWith(MISSING) -> "must be given";
            case MismatchedInputException mismatch -> "must be " + name(mismatch.getTargetType());
            default -> "is invalid";
        };
    }

    private static String name(@Nullable Class<?> type) {
        return switch (type == null ? "" : type.getSimpleName()) {
            case "String" -> "a text";
            case "int", "long", "Integer", "Long" -> "a whole number";
            case "double", "Double" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            default -> "an object";
        };
    }

    private static String field(List<Reference> path) {
        String names = path.stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .reduce((outer, inner) -> outer + "." + inner)
                .orElse(BODY);
        return shortened(names);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
