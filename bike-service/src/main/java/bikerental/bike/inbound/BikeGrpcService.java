package bikerental.bike.inbound;

import bikerental.bike.application.GetBike;
import bikerental.bike.application.ReserveBike;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.EndedRental;
import bikerental.bike.domain.RentalId;
import bikerental.bike.v1.BikeService;
import bikerental.bike.v1.ChangeBikeStateRequest;
import bikerental.bike.v1.ChangeBikeStateResponse;
import bikerental.bike.v1.GetBikeRequest;
import bikerental.bike.v1.GetBikeResponse;
import bikerental.bike.v1.ListBikesRequest;
import bikerental.bike.v1.ListBikesResponse;
import bikerental.bike.v1.RegisterBikeRequest;
import bikerental.bike.v1.RegisterBikeResponse;
import bikerental.bike.v1.ReserveBikeRequest;
import bikerental.bike.v1.ReserveBikeResponse;
import bikerental.bike.v1.RetireBikeRequest;
import bikerental.bike.v1.RetireBikeResponse;
import bikerental.bike.v1.UpdateBikeRequest;
import bikerental.bike.v1.UpdateBikeResponse;
import bikerental.bike.wire.EndedRentals;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

import java.util.List;

/** The fleet over gRPC: anyone reads, operators manage it, and rental-service reserves. */
@GrpcService
public class BikeGrpcService implements BikeService {
    private final OperatorRequests operator;
    private final GetBike getBike;
    private final BikeSearch search;
    private final ReserveBike reserveBike;

    BikeGrpcService(OperatorRequests operator, GetBike getBike, BikeSearch search, ReserveBike reserveBike) {
        this.operator = operator;
        this.getBike = getBike;
        this.search = search;
        this.reserveBike = reserveBike;
    }

    @Override
    @RolesAllowed("operator")
    public Uni<RegisterBikeResponse> registerBike(RegisterBikeRequest request) {
        return operator.register(request);
    }

    @Override
    @RolesAllowed("operator")
    public Uni<ChangeBikeStateResponse> changeBikeState(ChangeBikeStateRequest request) {
        return operator.changeState(request);
    }

    @Override
    @RolesAllowed("operator")
    public Uni<UpdateBikeResponse> updateBike(UpdateBikeRequest request) {
        return operator.update(request);
    }

    @Override
    @RolesAllowed("operator")
    public Uni<RetireBikeResponse> retireBike(RetireBikeRequest request) {
        return operator.retire(request);
    }

    @Override
    @PermitAll
    public Uni<GetBikeResponse> getBike(GetBikeRequest request) {
        BikeRequests.check(request);
        return getBike.get(new BikeId(request.getBikeId()))
                .map(found -> GetBikeResponse.newBuilder()
                        .setBike(Responses.bikeOf(found))
                        .build());
    }

    @Override
    @PermitAll
    public Uni<ListBikesResponse> listBikes(ListBikesRequest request) {
        return search.respond(request);
    }

    @Override
    @RolesAllowed("service")
    public Uni<ReserveBikeResponse> reserveBike(ReserveBikeRequest request) {
        BikeRequests.check(request);
        return reserveBike
                .reserve(RentalId.of(request.getRentalId()), new BikeId(request.getBikeId()), endedIn(request))
                .map(decision -> ReserveBikeResponse.newBuilder()
                        .setBike(Responses.bikeOf(decision))
                        .build());
    }

    private static List<EndedRental> endedIn(ReserveBikeRequest request) {
        return request.getEndedRentalsList().stream()
                .flatMap(rental -> EndedRentals.in(rental).stream())
                .toList();
    }
}
