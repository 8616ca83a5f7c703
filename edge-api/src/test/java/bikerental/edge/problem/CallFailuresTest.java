package bikerental.edge.problem;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Refusals;
import io.grpc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class CallFailuresTest {
    @Test
    void aRefusalBecomesTheProblemOfItsReason() {
        Problem problem = CallFailures.problem(Refusals.of(Reason.REASON_NO_VOUCHER_LEFT, Map.of("rental_id", "r-1")));

        assertThat(problem.reason()).isEqualTo("NO_VOUCHER_LEFT");
        assertThat(problem.rentalId()).isEqualTo("r-1");
    }

    @ParameterizedTest
    @CsvSource({
        "UNAVAILABLE, TEMPORARILY_UNAVAILABLE",
        "DEADLINE_EXCEEDED, TEMPORARILY_UNAVAILABLE",
        "UNAUTHENTICATED, UNAUTHENTICATED",
        "PERMISSION_DENIED, FORBIDDEN",
        "INTERNAL, INTERNAL",
        "UNKNOWN, INTERNAL",
        "NOT_FOUND, INTERNAL",
        "INVALID_ARGUMENT, INTERNAL"
    })
    void aStatusWithoutAReasonBecomesTheClosestProblem(Status.Code code, String reason) {
        Problem problem = CallFailures.problem(
                code.toStatus().withDescription("at com.example.Secret").asRuntimeException());

        assertThat(problem.reason()).isEqualTo(reason);
        assertThat(problem.toString()).doesNotContain("Secret");
    }
}
