package bikerental.edge.problem;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FieldNamesTest {
    @ParameterizedTest
    @CsvSource({
        "count, count",
        "bike_id, bikeId",
        "page_size, pageSize",
        "position.lat, position.lat",
        "some.nested_field.of_it, some.nestedField.ofIt",
        "bikeId, bikeId",
        "Idempotency-Key, Idempotency-Key",
        "request_id, Idempotency-Key",
        "version, If-Match",
        "radius_m, radius",
        "near.lat, near"
    })
    void translatesToTheNamesOfTheHttpRequest(String contract, String request) {
        assertThat(FieldNames.ofRequest(contract)).isEqualTo(request);
    }
}
