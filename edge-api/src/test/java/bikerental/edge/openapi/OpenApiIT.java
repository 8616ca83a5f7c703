package bikerental.edge.openapi;

import bikerental.bike.v1.BikeState;
import bikerental.edge.bikes.ChangeBikeBody;
import bikerental.edge.bikes.RegisterBikeBody;
import bikerental.edge.problem.Problem;
import bikerental.edge.problem.Routes;
import bikerental.edge.rentals.RentBikeBody;
import bikerental.edge.rentals.ReturnBikeBody;
import bikerental.edge.support.ServicesPort;
import bikerental.edge.users.ChangeUserBody;
import bikerental.edge.users.SignUpBody;
import bikerental.edge.vouchers.PurchaseBody;
import bikerental.kit.testing.TokensResource;
import bikerental.rental.v1.RentalState;
import bikerental.voucher.v1.VoucherEntryKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static bikerental.edge.support.Callers.anonymous;
import static org.assertj.core.api.Assertions.assertThat;

/** Compares the OpenAPI document with the API. */
@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class OpenApiIT {
    private static final Map<String, Class<?>> BODIES = Map.of(
            "signUp", SignUpBody.class,
            "changeUser", ChangeUserBody.class,
            "buyVouchers", PurchaseBody.class,
            "registerBike", RegisterBikeBody.class,
            "changeBike", ChangeBikeBody.class,
            "rentBike", RentBikeBody.class,
            "returnBike", ReturnBikeBody.class);

    @Inject
    ObjectMapper json;

    private JsonNode api;

    @BeforeEach
    void read() throws Exception {
        api = json.readTree(anonymous().get("/q/openapi?format=json").asString());
    }

    @Test
    void isOpenApi31WithTitleAndDescription() {
        assertThat(api.path("openapi").asText()).startsWith("3.1");
        assertThat(api.at("/info/title").asText()).isEqualTo("Bike rental");
        assertThat(api.at("/info/description").asText()).isNotBlank();
    }

    @Test
    void describesExactlyTheRoutes() {
        Map<String, List<String>> described = new TreeMap<>();
        api.path("paths").properties().forEach(path -> described.put(path.getKey(), methods(path.getValue())));
        Map<String, List<String>> routes = new TreeMap<>(Routes.METHODS);
        routes.remove("/");

        assertThat(described).isEqualTo(routes);
    }

    @Test
    void everyRouteIsExplained() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.path("operationId").asText()).isNotBlank();
            assertThat(operation.path("summary").asText())
                    .as(operation.path("operationId").asText())
                    .isNotBlank();
            assertThat(operation.path("tags")).isNotEmpty();
            assertThat(operation.path("responses").properties())
                    .allSatisfy(answer -> assertThat(
                                    answer.getValue().path("description").asText())
                            .isNotBlank());
            assertThat(operation.path("parameters"))
                    .allSatisfy(parameter -> assertThat(
                                    parameter.path("description").asText())
                            .as(parameter.toString())
                            .isNotBlank());
        });
    }

    @Test
    void everyRouteHasAnExampleOfEachProblem() {
        assertThat(operations()).allSatisfy(operation -> {
            for (String status : List.of("401", "429", "500", "503")) {
                assertThat(operation.at("/responses/" + status + "/content/application~1problem+json/examples"))
                        .as("%s %s", operation.path("operationId"), status)
                        .isNotEmpty()
                        .allSatisfy(example -> assertThat(json.treeToValue(example.path("value"), Problem.class)
                                        .status())
                                .isEqualTo(Integer.parseInt(status)));
            }
        });
    }

    @Test
    void guardedRoutesDeclareTheirSecurity() {
        assertThat(operations())
                .allSatisfy(operation -> assertThat(operation.path("security").isEmpty())
                        .isEqualTo(!operation.path("responses").has("403")));
        assertThat(api.at("/components/securitySchemes/token/scheme").asText()).isEqualTo("bearer");
        assertThat(api.at("/components/securitySchemes/signIn/flows/authorizationCode/tokenUrl")
                        .asText())
                .endsWith("/realms/bikerental/protocol/openid-connect/token");
    }

    @Test
    void theExampleOfEveryBodyIsAccepted() {
        List<JsonNode> bodied =
                operations().filter(operation -> operation.has("requestBody")).toList();

        assertThat(bodied)
                .extracting(operation -> operation.path("operationId").asText())
                .containsExactlyInAnyOrderElementsOf(BODIES.keySet());
        assertThat(bodied)
                .allSatisfy(operation -> assertThat(json.treeToValue(
                                operation.at("/requestBody/content/application~1json/example"),
                                BODIES.get(operation.path("operationId").asText())))
                        .isNotNull());
    }

    @Test
    void theStatesMatchTheContracts() {
        assertThat(values("Rental", "state")).isEqualTo(names("RENTAL_STATE_", RentalState.values()));
        assertThat(values("Bike", "state")).isEqualTo(names("BIKE_STATE_", BikeState.values()));
        assertThat(values("VoucherEntry", "kind")).isEqualTo(names("VOUCHER_ENTRY_KIND_", VoucherEntryKind.values()));
    }

    @Test
    void declaresRequiredFieldsAndForbidsUnknownOnes() {
        assertThat(texts(api.at("/components/schemas/Rental/required")))
                .containsExactlyInAnyOrder("id", "bikeId", "state", "requestedAt", "version", "timeline");
        assertThat(texts(api.at("/components/schemas/RentBike/required"))).containsExactly("bikeId");
        assertThat(api.at("/components/schemas/RentBike/additionalProperties").asBoolean(true))
                .isFalse();
    }

    @Test
    void servesSwaggerUi() {
        anonymous().get("/q/swagger-ui/").then().statusCode(200);
    }

    private Stream<JsonNode> operations() {
        return api.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream())
                .filter(member -> !member.getKey().equals("parameters"))
                .map(Map.Entry::getValue);
    }

    private static List<String> methods(JsonNode path) {
        return path.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("parameters"))
                .map(name -> name.toUpperCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private List<String> values(String schema, String member) {
        return texts(api.at("/components/schemas/" + schema + "/properties/" + member + "/enum"));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> names(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(Enum::name)
                .filter(name -> name.startsWith(prefix) && !name.endsWith("UNSPECIFIED"))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }
}
