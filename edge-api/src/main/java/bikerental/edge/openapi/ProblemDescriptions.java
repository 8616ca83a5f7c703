package bikerental.edge.openapi;

import bikerental.common.v1.Reason;
import bikerental.edge.problem.Problem;
import bikerental.edge.problem.Problems;
import bikerental.kit.grpc.Catalogue;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Describes the problems of a route, with the texts of the catalogue. */
final class ProblemDescriptions {
    private static final Set<Reason> ALWAYS = EnumSet.of(
            Reason.REASON_UNAUTHENTICATED,
            Reason.REASON_RATE_LIMITED,
            Reason.REASON_TEMPORARILY_UNAVAILABLE,
            Reason.REASON_INTERNAL);

    private static final Set<Reason> WITH_BODY = EnumSet.of(
            Reason.REASON_INVALID_FIELD, Reason.REASON_PAYLOAD_TOO_LARGE, Reason.REASON_UNSUPPORTED_MEDIA_TYPE);

    private ProblemDescriptions() {}

    /** Adds a response for each status, with an example for each reason. */
    static void addTo(Operation operation, boolean open) {
        byStatus(reasons(operation, open))
                .forEach((status, reasons) ->
                        operation.getResponses().addAPIResponse(String.valueOf(status), response(reasons)));
    }

    private static Set<Reason> reasons(Operation operation, boolean open) {
        Set<Reason> reasons = EnumSet.copyOf(ALWAYS);
        reasons.addAll(RouteRefusals.of(operation.getOperationId()));
        if (!open) {
            reasons.add(Reason.REASON_FORBIDDEN);
        }
        if (operation.getRequestBody() != null) {
            reasons.addAll(WITH_BODY);
        }
        if (operation.getParameters() != null) {
            reasons.add(Reason.REASON_INVALID_FIELD);
        }
        if (takesKey(operation)) {
            reasons.add(Reason.REASON_IDEMPOTENCY_KEY_REUSED);
        }
        return reasons;
    }

    private static boolean takesKey(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null
                && parameters.stream().anyMatch(parameter -> "Idempotency-Key".equals(parameter.getName()));
    }

    private static Map<Integer, List<Reason>> byStatus(Collection<Reason> reasons) {
        return reasons.stream()
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.groupingBy(
                        reason -> Catalogue.ruleOf(reason).getHttpStatus(), TreeMap::new, Collectors.toList()));
    }

    private static APIResponse response(List<Reason> reasons) {
        MediaType problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        reasons.forEach(reason -> problem.addExample(
                Catalogue.nameOf(reason), OASFactory.createExample().value(example(Problems.of(reason)))));
        return OASFactory.createAPIResponse()
                .description(reasons.stream().map(ProblemDescriptions::sentence).collect(Collectors.joining("\n")))
                .content(OASFactory.createContent().addMediaType("application/problem+json", problem));
    }

    private static String sentence(Reason reason) {
        return "- `" + Catalogue.nameOf(reason) + "`: "
                + Catalogue.ruleOf(reason).getSentence();
    }

    private static Map<String, Object> example(Problem problem) {
        Map<String, Object> example = new TreeMap<>();
        example.put("type", problem.type());
        example.put("title", problem.title());
        example.put("status", problem.status());
        example.put("detail", problem.detail());
        example.put("reason", problem.reason());
        return example;
    }
}
