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
                            "A key of your own choice. The same request under the same key gets the same answer for 48"
                                    + " hours, and is done once.")
                    .schema(text().minLength(1).maxLength(255).pattern("[!-~]+"))
                    .example("5f0c4d6e-rent-bike-1"),
            "If-Match",
            parameter -> parameter
                    .description(
                            "The entity tag that you read, such as `\"7\"`: the change is refused (412) if the bike was"
                                    + " changed since. Without it the answer is 428. Exactly one strong tag is taken: `*` and lists"
                                    + " are refused (400), since a change must rest on a version that was seen; weak tags never"
                                    + " match (412).")
                    .required(true)
                    .schema(text())
                    .example("\"7\""),
            "pageSize",
            parameter -> parameter
                    .description("How many items at most.")
                    .schema(number().minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(100))
                            .defaultValue(20))
                    .example(20),
            "pageToken",
            parameter -> parameter
                    .description("`nextPageToken` of the page before; without it, the first page.")
                    .schema(text()),
            "rentalId",
            parameter -> parameter
                    .description("The rental.")
                    .schema(text().format("uuid"))
                    .example("8a1e9d1c-6f0c-4f0e-9a53-0c7d5d8b7c11"),
            "name",
            parameter -> parameter
                    .description("The reason, in small letters with hyphens.")
                    .schema(text())
                    .example("no-voucher-left"),
            "bikeId",
            parameter -> parameter
                    .description("The bike.")
                    .schema(text().maxLength(64))
                    .example("bike-1"));

    private ParameterDescriptions() {}

    /** Describes those of these parameters that are shared. */
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
