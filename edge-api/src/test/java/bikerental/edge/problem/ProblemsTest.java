package bikerental.edge.problem;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Catalogue;
import bikerental.kit.grpc.FieldViolation;
import bikerental.kit.grpc.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemsTest {
    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REASON_UNSPECIFIED", "UNRECOGNIZED"})
    void everyReasonOfTheCatalogueIsAProblem(Reason reason) {
        Problem problem = Problems.of(reason);

        assertThat(problem.type()).matches("/problems/[a-z]+(-[a-z]+)*");
        assertThat(problem.title()).matches("[A-Z][a-z ]+");
        assertThat(problem.status())
                .isEqualTo(Catalogue.ruleOf(reason).getHttpStatus())
                .isBetween(400, 599);
        assertThat(problem.detail()).isEqualTo(Catalogue.ruleOf(reason).getSentence());
        assertThat(problem.reason()).isEqualTo(Catalogue.nameOf(reason));
        assertThat(problem.rentalId()).isNull();
        assertThat(problem.errors()).isNull();
    }

    @Test
    void aRefusalNamesTheRentalAndTheFields() {
        Problem problem = Problems.of(new Refused(
                Reason.REASON_INVALID_FIELD,
                Map.of("rental_id", "r-1", "rental_ids", "inside only"),
                List.of(new FieldViolation("bike_id", "must be given"))));

        assertThat(problem.rentalId()).isEqualTo("r-1");
        assertThat(problem.errors()).containsExactly(new FieldError("bikeId", "must be given"));
    }

    @ParameterizedTest
    @CsvSource({
        "401, UNAUTHENTICATED",
        "403, FORBIDDEN",
        "404, ROUTE_NOT_FOUND",
        "405, METHOD_NOT_ALLOWED",
        "413, PAYLOAD_TOO_LARGE",
        "415, UNSUPPORTED_MEDIA_TYPE",
        "500, INTERNAL",
        "503, TEMPORARILY_UNAVAILABLE"
    })
    void aStatusHasTheReasonOfTheCatalogue(int status, String reason) {
        assertThat(Problems.ofStatus(status).reason()).isEqualTo(reason);
        assertThat(Problems.ofStatus(status).status()).isEqualTo(status);
    }

    @Test
    void aStatusWithoutAReasonUsesThePhraseOfHttp() {
        assertThat(Problems.ofStatus(406))
                .isEqualTo(new Problem(
                        "about:blank", "Not Acceptable", 406, "Not Acceptable.", "NOT_ACCEPTABLE", null, null));
    }
}
