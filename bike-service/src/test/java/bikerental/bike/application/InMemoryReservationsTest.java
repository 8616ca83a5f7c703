package bikerental.bike.application;

import io.smallrye.mutiny.Uni;

import java.util.function.Supplier;

class InMemoryReservationsTest extends ReservationsContract {
    private final InMemoryFleet fleet = new InMemoryFleet();

    @Override
    protected Bikes bikes() {
        return fleet;
    }

    @Override
    protected Reservations reservations() {
        return fleet;
    }

    @Override
    protected <T> T done(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
