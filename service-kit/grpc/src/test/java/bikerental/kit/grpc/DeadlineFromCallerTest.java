package bikerental.kit.grpc;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineFromCallerTest {
    @ParameterizedTest
    @CsvSource({"1H,PT1H", "2M,PT2M", "3S,PT3S", "700m,PT0.7S", "500000u,PT0.5S", "99999999n,PT0.099999999S"})
    void readsEveryUnit(String header, Duration expected) {
        assertThat(DeadlineFromCaller.parse(header)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "m", "-1m", "1d", "123456789m"})
    void ignoresAMalformedHeader(String header) {
        assertThat(DeadlineFromCaller.parse(header)).isEmpty();
    }

    @Test
    void hasNoDeadlineIfNoneWasSent() {
        assertThat(DeadlineFromCaller.parse(null)).isEmpty();
    }
}
