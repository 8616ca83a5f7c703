package bikerental.bike.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BikeValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"b", "bike-1", "A.b_c-9", "0123456789012345678901234567890123456789012345678901234567890123"})
    void takesBikeIdsOfHarmlessCharacters(String id) {
        assertThat(new BikeId(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "bike 1",
                "bike/1",
                "größe",
                "a\n",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void refusesOtherBikeIds(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BikeId(id));
    }

    @Test
    void makesADifferentBikeIdEachTime() {
        assertThat(BikeId.random()).isNotEqualTo(BikeId.random());
    }

    @ParameterizedTest
    @CsvSource({"90,180", "-90,-180", "0,0"})
    void takesPositionsOnEarth(double lat, double lon) {
        assertThat(new Position(lat, lon).lat()).isEqualTo(lat);
    }

    @ParameterizedTest
    @CsvSource({"90.1,0", "-90.1,0", "0,180.1", "0,-180.1", "NaN,0", "0,NaN", "Infinity,0"})
    void refusesPositionsThatAreNotOnEarth(double lat, double lon) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(lat, lon));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void refusesAModelWithoutAName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Model(name));
    }

    @Test
    void countsTheCharactersOfAModelAsPeopleDo() {
        assertThat(new Model("🚲".repeat(100)).name()).startsWith("🚲");
        assertThatIllegalArgumentException().isThrownBy(() -> new Model("🚲".repeat(101)));
    }
}
