package bikerental.edge.problem;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ | GET, HEAD, OPTIONS",
                "/v1/users | OPTIONS, POST",
                "/v1/users/me | DELETE, GET, HEAD, OPTIONS, PATCH",
                "/v1/bikes/bike-1 | DELETE, GET, HEAD, OPTIONS, PATCH",
                "/v1/bikes/ | GET, HEAD, OPTIONS, POST",
                "/v1/rentals/1/cancel | OPTIONS, POST"
            })
    void allowedListsTheMethodsOfAPath(String path, String allowed) {
        assertThat(Routes.allowed(path)).isEqualTo(allowed);
    }
}
