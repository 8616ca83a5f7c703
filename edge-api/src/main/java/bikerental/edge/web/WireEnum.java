package bikerental.edge.web;

import bikerental.kit.grpc.FieldRules;
import com.google.protobuf.ProtocolMessageEnum;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import static java.util.Objects.requireNonNull;

/**
 * The JSON names of a contract enum: without the prefix that Protocol Buffers require, and without the unspecified
 * value.
 *
 * @param <E> the enum of the contracts
 */
public final class WireEnum<E extends Enum<E> & ProtocolMessageEnum> {
    private static final String UNSPECIFIED = "UNSPECIFIED";
    private static final String UNRECOGNIZED = "UNRECOGNIZED";

    private final String prefix;
    private final Map<String, E> byName;

    private WireEnum(String prefix, List<E> values) {
        this.prefix = prefix;
        this.byName = values.stream().collect(Collectors.toMap(this::nameOf, Function.identity()));
    }

    /** The names of an enum whose constants start with this prefix. */
    public static <E extends Enum<E> & ProtocolMessageEnum> WireEnum<E> of(String prefix, E[] values) {
        return new WireEnum<>(
                prefix,
                Arrays.stream(values)
                        .filter(value -> !value.name().equals(UNRECOGNIZED))
                        .filter(value -> !value.name().equals(prefix + UNSPECIFIED))
                        .toList());
    }

    /** The name in JSON; UNRECOGNIZED for a value that this version does not know. */
    public String nameOf(E value) {
        return value.name().startsWith(prefix) ? value.name().substring(prefix.length()) : value.name();
    }

    /** The value with this name; refuses unknown names. */
    public E parse(String field, String name) {
        FieldRules.fields()
                .require(field, byName.containsKey(name), "must be one of " + String.join(", ", names()))
                .orRefuse();
        return requireNonNull(byName.get(name));
    }

    /** All names, in the order of the contract. */
    public List<String> names() {
        return byName.values().stream().sorted().map(this::nameOf).toList();
    }
}
