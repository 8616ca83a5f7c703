package bikerental.bike.inbound;

import bikerental.bike.application.ReserveBike;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.RentalId;
import bikerental.kit.outbox.WarmUp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** Reserves a bike that does not exist: the refusal leaves nothing behind. */
@ApplicationScoped
class ReservationWarmUp implements WarmUp {
    private final ReserveBike reserveBike;

    ReservationWarmUp(ReserveBike reserveBike) {
        this.reserveBike = reserveBike;
    }

    @Override
    public Uni<Void> run() {
        BikeId unknown = new BikeId("warm-up-" + UUID.randomUUID());
        return reserveBike
                .reserve(new RentalId(UUID.randomUUID()), unknown, List.of())
                .replaceWithVoid();
    }
}
