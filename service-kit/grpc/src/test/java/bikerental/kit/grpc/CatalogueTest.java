package bikerental.kit.grpc;

import bikerental.common.v1.Reason;
import io.grpc.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueTest {
    static Stream<Reason> reasons() {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason != Reason.UNRECOGNIZED && reason != Reason.REASON_UNSPECIFIED);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void givesEveryReasonACodeAStatusAndASentence(Reason reason) {
        assertThat(Catalogue.statusOf(reason).getCode()).isNotIn(Status.Code.OK, Status.Code.UNKNOWN);
        assertThat(Catalogue.ruleOf(reason).getHttpStatus()).isBetween(400, 599);
        assertThat(Catalogue.ruleOf(reason).getSentence()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void findsEveryReasonByItsNameOnTheWire(Reason reason) {
        assertThat(Catalogue.byName(Catalogue.nameOf(reason))).contains(reason);
    }
}
