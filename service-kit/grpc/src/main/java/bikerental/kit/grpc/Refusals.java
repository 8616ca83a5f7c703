package bikerental.kit.grpc;

import bikerental.common.v1.Reason;
import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes refusals of the catalogue to the wire and reads them from it. */
public final class Refusals {
    private Refusals() {}

    /** The failure for a refusal. */
    public static StatusRuntimeException of(Reason reason) {
        return of(reason, Map.of());
    }

    /** The failure for a refusal with the metadata of its reason. */
    public static StatusRuntimeException of(Reason reason, Map<String, String> metadata) {
        return failure(reason, Any.pack(errorInfo(reason, metadata)));
    }

    /** The failure that lists which fields violate which rules. */
    public static StatusRuntimeException ofFields(List<FieldViolation> violations) {
        BadRequest.Builder badRequest = BadRequest.newBuilder();
        for (FieldViolation violation : violations) {
            badRequest.addFieldViolationsBuilder().setField(violation.field()).setDescription(violation.rule());
        }
        Reason reason = Reason.REASON_INVALID_FIELD;
        return failure(reason, Any.pack(errorInfo(reason, Map.of())), Any.pack(badRequest.build()));
    }

    /** The refusal in a failed call; empty if it failed for another reason. */
    public static Optional<Refused> in(Throwable failure) {
        Status status = statusIn(failure);
        if (status == null) {
            return Optional.empty();
        }
        return detail(status, ErrorInfo.getDefaultInstance(), ErrorInfo.parser())
                .filter(info -> info.getDomain().equals(Catalogue.DOMAIN))
                .flatMap(info -> Catalogue.byName(info.getReason())
                        .map(reason -> new Refused(reason, info.getMetadataMap(), fieldsIn(status))));
    }

    private static @Nullable Status statusIn(Throwable failure) {
        return failure instanceof StatusRuntimeException || failure instanceof StatusException
                ? StatusProto.fromThrowable(failure)
                : null;
    }

    private static List<FieldViolation> fieldsIn(Status status) {
        return detail(status, BadRequest.getDefaultInstance(), BadRequest.parser()).stream()
                .flatMap(badRequest -> badRequest.getFieldViolationsList().stream())
                .map(violation -> new FieldViolation(violation.getField(), violation.getDescription()))
                .toList();
    }

    /** Uses the message's own parser, because {@code Any.unpack} uses reflection. */
    private static <M extends Message> Optional<M> detail(Status status, M type, Parser<M> parser) {
        String typeUrl = "type.googleapis.com/" + type.getDescriptorForType().getFullName();
        return status.getDetailsList().stream()
                .filter(detail -> detail.getTypeUrl().equals(typeUrl))
                .findFirst()
                .flatMap(detail -> parse(parser, detail));
    }

    private static <M extends Message> Optional<M> parse(Parser<M> parser, Any detail) {
        try {
            return Optional.of(parser.parseFrom(detail.getValue()));
        } catch (InvalidProtocolBufferException notOurs) {
            return Optional.empty();
        }
    }

    private static ErrorInfo errorInfo(Reason reason, Map<String, String> metadata) {
        return ErrorInfo.newBuilder()
                .setReason(Catalogue.nameOf(reason))
                .setDomain(Catalogue.DOMAIN)
                .putAllMetadata(metadata)
                .build();
    }

    private static StatusRuntimeException failure(Reason reason, Any... details) {
        io.grpc.Status status = Catalogue.statusOf(reason);
        return StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(status.getCode().value())
                .setMessage(Catalogue.ruleOf(reason).getSentence())
                .addAllDetails(List.of(details))
                .build());
    }
}
