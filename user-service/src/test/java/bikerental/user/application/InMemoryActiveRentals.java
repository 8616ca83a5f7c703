package bikerental.user.application;

import bikerental.user.domain.RentalUpdate;
import bikerental.user.domain.RentalUpdate.Progress;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;

/** Active rentals in memory. */
public final class InMemoryActiveRentals implements ActiveRentals {
    private final InMemoryDatabase database;

    public InMemoryActiveRentals(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Uni<Void> record(RentalUpdate update) {
        return database.transaction(() -> database.step(() -> {
            database.rentals.merge(update.rentalId(), update, InMemoryActiveRentals::newest);
            return null;
        }));
    }

    @Override
    public Uni<Boolean> anyOf(UserId customer) {
        return database.step(() -> database.rentals.values().stream()
                .anyMatch(update -> update.customer().equals(customer) && update.progress() == Progress.ACTIVE));
    }

    private static RentalUpdate newest(RentalUpdate known, RentalUpdate messages) {
        boolean isNews = known.progress() != Progress.ENDED
                && (messages.progress() == Progress.ENDED || messages.version() > known.version());
        return isNews ? messages : known;
    }
}
