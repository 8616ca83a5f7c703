package bikerental.kit.grpc;

import bikerental.common.v1.ErrorRule;
import bikerental.common.v1.Reason;
import bikerental.common.v1.ReasonProto;
import io.grpc.Status;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue of reasons as the contract declares it: their names on the wire, codes, HTTP statuses and messages. */
public final class Catalogue {
    /** The {@code ErrorInfo.domain} of every refusal of this system. */
    public static final String DOMAIN = "bikerental";

    private static final String PREFIX = "REASON_";

    private static final Map<String, Reason> BY_NAME = Arrays.stream(Reason.values())
            .filter(reason -> reason != Reason.UNRECOGNIZED && reason != Reason.REASON_UNSPECIFIED)
            .collect(Collectors.toUnmodifiableMap(Catalogue::nameOf, Function.identity()));

    private Catalogue() {}

    /** The reason's name on the wire, without the prefix of the enum. */
    public static String nameOf(Reason reason) {
        return reason.name().substring(PREFIX.length());
    }

    /** The reason with this name on the wire. */
    public static Optional<Reason> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The reason's rule as the contract declares it. */
    public static ErrorRule ruleOf(Reason reason) {
        return reason.getValueDescriptor().getOptions().getExtension(ReasonProto.rule);
    }

    /** The canonical gRPC status of a reason, with its sentence as the description. */
    public static Status statusOf(Reason reason) {
        ErrorRule rule = ruleOf(reason);
        return Status.Code.valueOf(rule.getGrpcCode()).toStatus().withDescription(rule.getSentence());
    }
}
