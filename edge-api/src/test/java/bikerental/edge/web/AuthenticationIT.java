package bikerental.edge.web;

import bikerental.bike.v1.ListBikesResponse;
import bikerental.common.v1.Reason;
import bikerental.edge.support.Callers;
import bikerental.edge.support.FakeServices;
import bikerental.edge.support.Route;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.grpc.Refusals;
import bikerental.kit.testing.TestTokens;
import bikerental.kit.testing.TokensResource;
import io.grpc.Status;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.security.KeyPairGenerator;
import java.util.Map;
import java.util.stream.Stream;

import static bikerental.edge.support.Callers.ALICE;
import static bikerental.edge.support.Callers.anonymous;
import static bikerental.edge.support.Callers.bearing;
import static bikerental.edge.support.Callers.json;
import static bikerental.edge.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class AuthenticationIT {
    @RegisterExtension
    static final FakeServices services = new FakeServices();

    @Test
    void everyGuardedRouteAsksForATokenWhenItIsMissing() {
        assertThat(Route.allGuarded()).isNotEmpty().allSatisfy(route -> {
            Response answer = json(anonymous(), route.body()).request(route.method(), route.path());

            assertProblem(answer, Reason.REASON_UNAUTHENTICATED);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        });
    }

    @Test
    void noGuardedRouteAcceptsTheTokenOfAService() {
        assertThat(Route.allGuarded()).isNotEmpty().allSatisfy(route -> {
            Response answer = json(bearing(TestTokens.service()), route.body()).request(route.method(), route.path());

            assertProblem(answer, Reason.REASON_FORBIDDEN);
        });
    }

    static Stream<String> badTokens() throws Exception {
        String good = TestTokens.customer(ALICE);
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        return Stream.of(
                TestTokens.expired(ALICE),
                TestTokens.forAnotherSystem(ALICE),
                TestTokens.ofAnotherIssuer(ALICE),
                good.substring(0, good.length() - 8) + "AAAAAAAA",
                good.substring(0, good.lastIndexOf('.') + 1),
                "nonsense",
                "a.b.c",
                "..",
                ". .",
                Jwt.subject(ALICE)
                        .issuer("https://issuer.test/realms/bikerental")
                        .audience("bikerental")
                        .claim("realm_access", Map.of("roles", new String[] {"operator"}))
                        .sign(keys.generateKeyPair().getPrivate()));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void publicRoutesAlsoRefuseABadToken(String token) {
        for (String path : new String[] {"/v1/rentals", "/v1/bikes"}) {
            Response answer = bearing(token).get(path);

            assertProblem(answer, Reason.REASON_UNAUTHENTICATED);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void forwardsTheTokenOfTheCaller() {
        services.answer("ListBikes", ListBikesResponse.getDefaultInstance());
        String token = TestTokens.customer(ALICE);

        bearing(token).get("/v1/bikes").then().statusCode(200);

        assertThat(services.header("ListBikes", "authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void forwardsNothingOfAnotherScheme() {
        services.answer("ListBikes", ListBikesResponse.getDefaultInstance());
        RequestSpecification basic = anonymous().header("Authorization", "Basic YTpi");

        basic.get("/v1/bikes").then().statusCode(200);

        assertThat(services.header("ListBikes", "authorization")).isNull();
    }

    @Test
    void passesOnTheRefusalOfAToken() {
        services.fail("ListRentals", Refusals.of(Reason.REASON_UNAUTHENTICATED));
        Response answer = Callers.alice().get("/v1/rentals");
        assertProblem(answer, Reason.REASON_UNAUTHENTICATED);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");

        services.fail("ListRentals", Status.PERMISSION_DENIED.asRuntimeException());
        assertProblem(Callers.alice().get("/v1/rentals"), Reason.REASON_FORBIDDEN);
    }
}
