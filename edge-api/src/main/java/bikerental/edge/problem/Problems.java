package bikerental.edge.problem;

import bikerental.common.v1.ErrorRule;
import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Catalogue;
import bikerental.kit.grpc.Refused;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Creates problems from the reasons of the catalogue. */
public final class Problems {
    /** The path that explains each kind of problem. */
    public static final String PATH = "/problems";

    private static final String RENTAL_ID = "rental_id";

    private Problems() {}

    /** The problem of a reason without further details. */
    public static Problem of(Reason reason) {
        return of(reason, null, null);
    }

    /** The problem of a refusal by a service or by the edge itself. */
    public static Problem of(Refused refused) {
        Map<String, String> metadata = refused.metadata();
        List<FieldError> errors = refused.fields().stream()
                .map(violation -> new FieldError(FieldNames.ofRequest(violation.field()), violation.rule()))
                .toList();
        return of(refused.reason(), metadata.get(RENTAL_ID), errors.isEmpty() ? null : errors);
    }

    /** The problem of one invalid field. */
    public static Problem ofField(String field, String message) {
        return of(Reason.REASON_INVALID_FIELD, null, List.of(new FieldError(field, message)));
    }

    /** The problem of a status: from the catalogue if it has one, otherwise the reason phrase of HTTP. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> of(Reason.REASON_UNAUTHENTICATED);
            case 403 -> of(Reason.REASON_FORBIDDEN);
            case 404 -> of(Reason.REASON_ROUTE_NOT_FOUND);
            case 405 -> of(Reason.REASON_METHOD_NOT_ALLOWED);
            case 413 -> of(Reason.REASON_PAYLOAD_TOO_LARGE);
            case 415 -> of(Reason.REASON_UNSUPPORTED_MEDIA_TYPE);
            case 500 -> of(Reason.REASON_INTERNAL);
            case 503 -> of(Reason.REASON_TEMPORARILY_UNAVAILABLE);
            default -> ofHttp(HttpResponseStatus.valueOf(status));
        };
    }

    private static Problem of(Reason reason, @Nullable String rentalId, @Nullable List<FieldError> errors) {
        ErrorRule rule = Catalogue.ruleOf(reason);
        String name = Catalogue.nameOf(reason);
        return new Problem(
                PATH + "/" + slug(name), title(name), rule.getHttpStatus(), rule.getSentence(), name, rentalId, errors);
    }

    /** RFC 9457, 4.2.1: {@code about:blank} is a problem that says no more than its status. */
    private static Problem ofHttp(HttpResponseStatus status) {
        String phrase = status.reasonPhrase();
        String name = phrase.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        return new Problem("about:blank", phrase, status.code(), phrase + ".", name, null, null);
    }

    /** The last segment of a problem's type: {@code no-voucher-left}. */
    static String slug(String reason) {
        return reason.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String title(String reason) {
        return reason.charAt(0) + reason.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
