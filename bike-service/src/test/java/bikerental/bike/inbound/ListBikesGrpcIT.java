package bikerental.bike.inbound;

import bikerental.bike.Tables;
import bikerental.bike.v1.Bike;
import bikerental.bike.v1.BikeState;
import bikerental.bike.v1.ListBikesRequest;
import bikerental.bike.v1.ListBikesResponse;
import bikerental.common.v1.Position;
import bikerental.common.v1.Reason;
import bikerental.kit.grpc.FieldViolation;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ListBikesGrpcIT extends GrpcTest {
    @Inject
    Tables tables;

    @BeforeEach
    void begin() {
        tables.empty();
    }

    @Test
    void listsTheFleetById() {
        registered("b", BikeClient.STATION);
        registered("a", BikeClient.PARK);
        client.retire(registered("c", BikeClient.STATION));

        assertThat(ids(list(ListBikesRequest.newBuilder()))).containsExactly("a", "b");
    }

    @Test
    void listsBikesInOneState() {
        registered("a", BikeClient.STATION);
        client.change(registered("b", BikeClient.STATION), BikeState.BIKE_STATE_OUT_OF_SERVICE);
        client.reserve(BikeClient.someId(), registered("c", BikeClient.STATION).getId());
        client.retire(registered("d", BikeClient.STATION));

        assertThat(ids(list(inState(BikeState.BIKE_STATE_AVAILABLE)))).containsExactly("a");
        assertThat(ids(list(inState(BikeState.BIKE_STATE_OUT_OF_SERVICE)))).containsExactly("b");
        assertThat(ids(list(inState(BikeState.BIKE_STATE_RESERVED)))).containsExactly("c");
        assertThat(ids(list(inState(BikeState.BIKE_STATE_RETIRED)))).containsExactly("d");
        assertThat(ids(list(inState(BikeState.BIKE_STATE_AVAILABLE).setNear(BikeClient.STATION))))
                .containsExactly("a");
    }

    @Test
    void listsTheNearestFirst() {
        registered("park", BikeClient.PARK);
        registered("station", BikeClient.STATION);

        assertThat(ids(list(near(BikeClient.STATION).setRadiusM(5000)))).containsExactly("station", "park");
        assertThat(ids(list(near(BikeClient.PARK).setRadiusM(5000)))).containsExactly("park", "station");
    }

    @Test
    void searchesWithinAKilometreByDefault() {
        registered("park", BikeClient.PARK);
        registered("station", BikeClient.STATION);

        assertThat(ids(list(near(BikeClient.STATION)))).containsExactly("station");
    }

    @Test
    void returnsTwentyByDefault() {
        manyRegistered(21);

        assertThat(list(ListBikesRequest.newBuilder()).getBikesCount()).isEqualTo(20);
    }

    @Test
    void returnsEachBikeOnceInPages() {
        manyRegistered(12);

        assertThat(inPages(ListBikesRequest.newBuilder().setPageSize(5)))
                .hasSize(12)
                .isSorted();
        assertThat(inPages(near(BikeClient.STATION).setRadiusM(50_000).setPageSize(5)))
                .hasSize(12)
                .doesNotHaveDuplicates();
        assertThat(inPages(near(BikeClient.STATION).setRadiusM(50_000).setPageSize(6)))
                .hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense!", "bm9uc2Vuc2UhIQ", "TmFOCmE", "YQpi", "LTEKYiBi"})
    void refusesAMalformedToken(String token) {
        assertRefused(() -> list(near(BikeClient.STATION).setPageToken(token)), Reason.REASON_INVALID_FIELD);
        assertRefused(() -> list(ListBikesRequest.newBuilder().setPageToken(token)), Reason.REASON_INVALID_FIELD);
    }

    @Test
    void namesEachFieldThatBreaksARule() {
        assertThat(assertRefused(
                                () -> list(near(BikeClient.position(90.5, 0))
                                        .setStateValue(77)
                                        .setRadiusM(50_001)
                                        .setPageSize(101)),
                                Reason.REASON_INVALID_FIELD)
                        .fields())
                .extracting(FieldViolation::field)
                .containsExactly("state", "radius_m", "page_size", "near.lat");
        assertThat(assertRefused(() -> list(ListBikesRequest.newBuilder().setRadiusM(5)), Reason.REASON_INVALID_FIELD)
                        .fields())
                .containsExactly(new FieldViolation("radius_m", "requires `near`"));
    }

    private List<String> inPages(ListBikesRequest.Builder request) {
        List<String> ids = new ArrayList<>();
        ListBikesResponse page;
        do {
            page = list(request);
            ids.addAll(ids(page));
            request.setPageToken(page.getNextPageToken());
        } while (!page.getNextPageToken().isEmpty());
        return ids;
    }

    private ListBikesResponse list(ListBikesRequest.Builder request) {
        return client.anyone().listBikes(request.build());
    }

    private void manyRegistered(int count) {
        for (int i = 0; i < count; i++) {
            registered("b-" + i, BikeClient.position(37.5 + i % 5 * 0.001, 127));
        }
    }

    private Bike registered(String id, Position position) {
        return client.operator()
                .registerBike(BikeClient.registration(id).setPosition(position).build())
                .getBike();
    }

    private static ListBikesRequest.Builder near(Position position) {
        return ListBikesRequest.newBuilder().setNear(position);
    }

    private static ListBikesRequest.Builder inState(BikeState state) {
        return ListBikesRequest.newBuilder().setState(state);
    }

    private static List<String> ids(ListBikesResponse page) {
        return page.getBikesList().stream().map(Bike::getId).toList();
    }
}
