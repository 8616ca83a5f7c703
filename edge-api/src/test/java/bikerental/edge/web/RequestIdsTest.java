package bikerental.edge.web;

import bikerental.common.v1.Reason;
import bikerental.kit.testing.RefusalAssert;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class RequestIdsTest {
    @Test
    void theKeyOfTheClientIsTheRequestId() {
        assertThat(RequestIds.from("my-key")).isEqualTo("my-key");
    }

    @Test
    void generatesAnIdForEachRequestWithoutAKey() {
        assertThat(RequestIds.from(null)).isNotEqualTo(RequestIds.from(null)).hasSize(36);
    }

    @Test
    void acceptsOneKeyOrNone() {
        assertThatCode(() -> IdempotencyKeys.check(List.of())).doesNotThrowAnyException();
        assertThatCode(() -> IdempotencyKeys.check(List.of("!~"))).doesNotThrowAnyException();
    }

    @Test
    void refusesTwoKeysAndEmptyOnes() {
        RefusalAssert.assertRefused(() -> IdempotencyKeys.check(List.of("a", "b")), Reason.REASON_INVALID_FIELD);
        RefusalAssert.assertRefused(() -> IdempotencyKeys.check(List.of("")), Reason.REASON_INVALID_FIELD);
    }
}
