package bikerental.kit.systemtest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static bikerental.kit.systemtest.CrashPoint.AFTER_RESERVE;
import static bikerental.kit.systemtest.CrashPoint.AFTER_SPEND;
import static bikerental.kit.systemtest.Safeguard.CLAIM_TOKEN;
import static bikerental.kit.systemtest.Safeguard.ENDED_RENTAL_CHECK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SwitchesTest {
    private static final List<String> PRODUCTION = List.of("prod");
    private static final List<String> SYSTEM_TEST = List.of("systemtest");
    private static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), Optional.empty());

    private record Told(Optional<String> crashAt, Optional<String> stopAt, Optional<Set<Safeguard>> without)
            implements SystemTestConfig {}

    @AfterEach
    void everythingIsAsItWas() {
        Switches.set(NOTHING, SYSTEM_TEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "dev", "local", "test"})
    void isRefusedOutsideSystemTests(String profile) {
        List.of(crashingAt("after-spend"), stoppingAt("after-spend"), without(CLAIM_TOKEN))
                .forEach(told -> assertThatThrownBy(() -> Switches.set(told, List.of(profile)))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContainingAll("refused outside the profile systemtest", profile));
        assertThat(CLAIM_TOKEN.isOn()).isTrue();
    }

    @Test
    void nothingToldIsNoReasonToRefuse() {
        assertThatCode(() -> Switches.set(NOTHING, PRODUCTION)).doesNotThrowAnyException();
        assertThat(Safeguard.values()).allMatch(Safeguard::isOn);
    }

    @Test
    void takesAwayTheSafeguardThatIsNamedAndNoOther() {
        Switches.set(without(CLAIM_TOKEN), SYSTEM_TEST);

        assertThat(CLAIM_TOKEN.isOn()).isFalse();
        assertThat(ENDED_RENTAL_CHECK.isOn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"after-spend, 1", "after-spend:1, 1", "after-spend:3, 3"})
    void springsOnceAtItsPoint(String text, int times) {
        List<String> happened = new ArrayList<>();
        Trap trap = Trap.of(text, () -> happened.add("deed"));

        trap.passed(AFTER_RESERVE, () -> happened.add("elsewhere"));
        for (int pass = 1; pass < times; pass++) {
            trap.passed(AFTER_SPEND, () -> happened.add("too early"));
        }
        assertThat(happened).isEmpty();
        trap.passed(AFTER_SPEND, () -> happened.add("first"));
        trap.passed(AFTER_SPEND, () -> happened.add("too late"));

        assertThat(happened).containsExactly("first", "deed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "after-spend:0", "after-spend:often"})
    void aPointThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> Switches.set(crashingAt(text), SYSTEM_TEST))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Told crashingAt(String point) {
        return new Told(Optional.of(point), Optional.empty(), Optional.empty());
    }

    private static Told stoppingAt(String point) {
        return new Told(Optional.empty(), Optional.of(point), Optional.empty());
    }

    private static Told without(Safeguard safeguard) {
        return new Told(Optional.empty(), Optional.empty(), Optional.of(Set.of(safeguard)));
    }
}
