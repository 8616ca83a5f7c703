package bikerental.edge.web;

import bikerental.common.v1.Reason;
import bikerental.kit.testing.RefusalAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EntityTagsTest {
    @Test
    void theTagOfAVersionNamesThatVersion() {
        assertThat(EntityTags.of(7).getValue()).isEqualTo("7");
        assertThat(EntityTags.version("\"7\"")).isEqualTo(7);
        assertThat(EntityTags.version(" \"1\" ")).isOne();
    }

    @Test
    void refusesAMissingTag() {
        RefusalAssert.assertRefused(() -> EntityTags.version(null), Reason.REASON_PRECONDITION_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"7\"", "\"x\"", "\"\"", "\"0\"", "\"-7\"", "\"1234567890123456789\""})
    void anUnknownTagMatchesNothing(String tag) {
        RefusalAssert.assertRefused(() -> EntityTags.version(tag), Reason.REASON_VERSION_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "*", "\"7", "7\"", "\"7\",\"8\"", "\"a b\""})
    void refusesWhatIsNoTag(String tag) {
        assertThat(RefusalAssert.assertRefused(() -> EntityTags.version(tag), Reason.REASON_INVALID_FIELD)
                        .fields())
                .singleElement()
                .satisfies(violation -> assertThat(violation.field()).isEqualTo("If-Match"));
    }
}
