package bikerental.bike.inbound;

import bikerental.bike.application.ReserveBike;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.RentalId;
import bikerental.kit.outbox.WarmUp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** Asks for a bike that nobody registered: the refusal leaves nothing behind. */
@ApplicationScoped
class ReservationRehearsal implements WarmUp {
    private final ReserveBike reserveBike;

    ReservationRehearsal(ReserveBike reserveBike) {
        this.reserveBike = reserveBike;
    }

    @Override
    public Uni<Void> run() {
        BikeId nobodys = new BikeId("rehearsal-" + UUID.randomUUID());
        return reserveBike
                .reserve(new RentalId(UUID.randomUUID()), nobodys, List.of())
                .replaceWithVoid();
    }
}
