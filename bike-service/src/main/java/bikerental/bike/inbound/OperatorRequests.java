package bikerental.bike.inbound;

import bikerental.bike.application.ChangeBikeState;
import bikerental.bike.application.RegisterBike;
import bikerental.bike.application.RetireBike;
import bikerental.bike.application.Seen;
import bikerental.bike.application.UpdateBike;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.Correction;
import bikerental.bike.domain.Decision;
import bikerental.bike.domain.Model;
import bikerental.bike.domain.Position;
import bikerental.bike.v1.BikeState;
import bikerental.bike.v1.ChangeBikeStateRequest;
import bikerental.bike.v1.ChangeBikeStateResponse;
import bikerental.bike.v1.RegisterBikeRequest;
import bikerental.bike.v1.RegisterBikeResponse;
import bikerental.bike.v1.RetireBikeRequest;
import bikerental.bike.v1.RetireBikeResponse;
import bikerental.bike.v1.UpdateBikeRequest;
import bikerental.bike.v1.UpdateBikeResponse;
import bikerental.kit.outbox.OncePerRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;

/** What operators ask of the fleet: checked, then done once per idempotency key. */
@ApplicationScoped
class OperatorRequests {
    private final OncePerRequest once;
    private final RegisterBike registerBike;
    private final ChangeBikeState changeBikeState;
    private final UpdateBike updateBike;
    private final RetireBike retireBike;

    OperatorRequests(
            OncePerRequest once,
            RegisterBike registerBike,
            ChangeBikeState changeBikeState,
            UpdateBike updateBike,
            RetireBike retireBike) {
        this.once = once;
        this.registerBike = registerBike;
        this.changeBikeState = changeBikeState;
        this.updateBike = updateBike;
        this.retireBike = retireBike;
    }

    Uni<RegisterBikeResponse> register(RegisterBikeRequest request) {
        BikeRequests.check(request);
        BikeId id = request.getId().isEmpty() ? BikeId.made() : new BikeId(request.getId());
        Position position = Positions.of(request.getPosition());
        return once.run(
                "RegisterBike",
                request.getRequestId(),
                request,
                RegisterBikeResponse.parser(),
                () -> registerBike
                        .register(id, new Model(request.getModel()), position)
                        .map(decision -> RegisterBikeResponse.newBuilder()
                                .setBike(Answers.bikeIn(decision))
                                .build()));
    }

    Uni<ChangeBikeStateResponse> changeState(ChangeBikeStateRequest request) {
        BikeRequests.check(request);
        return once.run(
                "ChangeBikeState",
                request.getRequestId(),
                request,
                ChangeBikeStateResponse.parser(),
                () -> change(request)
                        .map(decision -> ChangeBikeStateResponse.newBuilder()
                                .setBike(Answers.bikeIn(decision))
                                .build()));
    }

    private Uni<Decision> change(ChangeBikeStateRequest request) {
        Seen seen = new Seen(new BikeId(request.getBikeId()), request.getVersion());
        return request.getState() == BikeState.BIKE_STATE_AVAILABLE
                ? changeBikeState.putBack(seen)
                : changeBikeState.takeOutOfService(seen);
    }

    Uni<UpdateBikeResponse> update(UpdateBikeRequest request) {
        BikeRequests.check(request);
        Seen seen = new Seen(new BikeId(request.getBikeId()), request.getVersion());
        return once.run(
                "UpdateBike",
                request.getRequestId(),
                request,
                UpdateBikeResponse.parser(),
                () -> updateBike
                        .update(seen, correction(request))
                        .map(decision -> UpdateBikeResponse.newBuilder()
                                .setBike(Answers.bikeIn(decision))
                                .build()));
    }

    private static Correction correction(UpdateBikeRequest request) {
        return new Correction(
                request.hasModel() ? Optional.of(new Model(request.getModel())) : Optional.empty(),
                request.hasPosition() ? Optional.of(Positions.of(request.getPosition())) : Optional.empty());
    }

    Uni<RetireBikeResponse> retire(RetireBikeRequest request) {
        BikeRequests.check(request);
        Seen seen = new Seen(new BikeId(request.getBikeId()), request.getVersion());
        return once.run(
                "RetireBike",
                request.getRequestId(),
                request,
                RetireBikeResponse.parser(),
                () -> retireBike
                        .retire(seen)
                        .map(decision -> RetireBikeResponse.newBuilder()
                                .setBike(Answers.bikeIn(decision))
                                .build()));
    }
}
