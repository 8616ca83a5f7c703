package bikerental.kit.grpc;

import bikerental.common.v1.Position;
import bikerental.common.v1.Reason;
import io.grpc.Status;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class RefusalsTest {
    @Test
    void isReadAsWritten() {
        var failure = Refusals.of(Reason.REASON_BIKE_NOT_AVAILABLE, Map.of("rental_id", "r-1"));

        assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
        assertThat(Refusals.in(failure))
                .contains(new Refused(Reason.REASON_BIKE_NOT_AVAILABLE, Map.of("rental_id", "r-1"), List.of()));
    }

    @Test
    void namesEveryRefusedField() {
        var failure = catchThrowable(() -> FieldRules.fields()
                .text("model", "", 1, 100)
                .position("position", true, Position.newBuilder().setLat(91).build())
                .between("count", 3, 1, 5)
                .orRefuse());

        assertThat(Refusals.in(failure).orElseThrow().fields())
                .containsExactly(
                        new FieldViolation("model", "must have 1 to 100 characters"),
                        new FieldViolation("position.lat", "must be between -90 and 90"));
    }

    @Test
    void isEmptyForOtherFailures() {
        assertThat(Refusals.in(Status.UNAVAILABLE.asRuntimeException())).isEmpty();
        assertThat(Refusals.in(new IllegalStateException())).isEmpty();
    }
}
