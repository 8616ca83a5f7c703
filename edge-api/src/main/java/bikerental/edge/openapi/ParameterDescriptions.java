package bikerental.edge.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Describes the parameters that several routes share. */
final class ParameterDescriptions {
    private static final Map<String, Consumer<Parameter>> OF = Map.of(
            "Idempotency-Key",
            parameter -> parameter
                    .description(
                            "A key that you choose. The same request with the same key is processed once and gets the"
                                    + " same answer for 48 hours.")
                    .schema(text().minLength(1).maxLength(255).pattern("[!-~]+"))
                    .example("5f0c4d6e-rent-bike-1"),
            "If-Match",
            parameter -> parameter
                    .description(
                            "The entity tag that you read, such as `\"7\"`. The change is refused (412) if the bike"
                                    + " has changed since, or if the tag is weak. A missing tag is refused with 428; `*`"
                                    + " and lists with 400, because a change must be based on one version that you have"
                                    + " seen.")
                    .required(true)
                    .schema(text())
                    .example("\"7\""),
            "pageSize",
            parameter -> parameter
                    .description("The maximum number of items.")
                    .schema(number().minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(100))
                            .defaultValue(20))
                    .example(20),
            "pageToken",
            parameter -> parameter
                    .description("The `nextPageToken` of the previous page. Default: the first page.")
                    .schema(text()),
            "rentalId",
            parameter -> parameter
                    .description("The id of the rental.")
                    .schema(text().format("uuid"))
                    .example("8a1e9d1c-6f0c-4f0e-9a53-0c7d5d8b7c11"),
            "name",
            parameter -> parameter
                    .description("The reason in lower case, with hyphens.")
                    .schema(text())
                    .example("no-voucher-left"),
            "bikeId",
            parameter -> parameter
                    .description("The id of the bike.")
                    .schema(text().maxLength(64))
                    .example("bike-1"));

    private ParameterDescriptions() {}

    /** Describes the shared ones among these parameters. */
    static void addTo(List<Parameter> parameters) {
        parameters.forEach(
                parameter -> OF.getOrDefault(parameter.getName(), _ -> {}).accept(parameter));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Schema number() {
        return OASFactory.createSchema().addType(SchemaType.INTEGER);
    }
}
