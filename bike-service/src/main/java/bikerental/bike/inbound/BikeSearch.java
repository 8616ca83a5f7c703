package bikerental.bike.inbound;

import bikerental.bike.application.ListBikes;
import bikerental.bike.application.NearbyBike;
import bikerental.bike.domain.Bike;
import bikerental.bike.domain.Circle;
import bikerental.bike.v1.BikeState;
import bikerental.bike.v1.ListBikesRequest;
import bikerental.bike.v1.ListBikesResponse;
import bikerental.bike.wire.BikeMessages;
import bikerental.kit.grpc.FieldRules;
import bikerental.kit.grpc.PageSize;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;

import static bikerental.kit.grpc.FieldRules.fields;

/** Lists bikes by id or by distance. */
@ApplicationScoped
class BikeSearch {
    private static final int DEFAULT_RADIUS_METRES = 1_000;
    private static final int MAX_RADIUS_METRES = 50_000;

    private final ListBikes listBikes;

    BikeSearch(ListBikes listBikes) {
        this.listBikes = listBikes;
    }

    Uni<ListBikesResponse> respond(ListBikesRequest request) {
        check(request);
        return request.hasNear() ? near(request) : byId(request);
    }

    private static void check(ListBikesRequest request) {
        FieldRules rules = fields().require(
                        "state", request.getState() != BikeState.UNRECOGNIZED, "must be a known state")
                .between("radius_m", request.getRadiusM(), 0, MAX_RADIUS_METRES)
                .require("radius_m", request.hasNear() || request.getRadiusM() == 0, "requires `near`")
                .pageSize(request.getPageSize());
        if (request.hasNear()) {
            rules.position("near", true, request.getNear());
        }
        rules.orRefuse();
    }

    private Uni<ListBikesResponse> byId(ListBikesRequest request) {
        return listBikes
                .byId(state(request), PageTokens.id(request.getPageToken()), PageSize.of(request.getPageSize()))
                .map(page -> respond(page.items(), page.lastBeforeMore().map(PageTokens::of)));
    }

    private Uni<ListBikesResponse> near(ListBikesRequest request) {
        int radius = request.getRadiusM() == 0 ? DEFAULT_RADIUS_METRES : request.getRadiusM();
        Circle circle = new Circle(BikeMessages.position(request.getNear()), radius);
        return listBikes
                .near(
                        circle,
                        state(request),
                        PageTokens.place(request.getPageToken()),
                        PageSize.of(request.getPageSize()))
                .map(page -> respond(
                        page.items().stream().map(NearbyBike::bike).toList(),
                        page.lastBeforeMore().map(PageTokens::of)));
    }

    private static Optional<bikerental.bike.domain.BikeState> state(ListBikesRequest request) {
        return request.getState() == BikeState.BIKE_STATE_UNSPECIFIED
                ? Optional.empty()
                : Optional.of(BikeMessages.state(request.getState()));
    }

    private static ListBikesResponse respond(List<Bike> bikes, Optional<String> nextPageToken) {
        return ListBikesResponse.newBuilder()
                .addAllBikes(bikes.stream().map(BikeMessages::of).toList())
                .setNextPageToken(nextPageToken.orElse(""))
                .build();
    }
}
