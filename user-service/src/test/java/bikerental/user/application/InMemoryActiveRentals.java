package bikerental.user.application;

import bikerental.user.domain.RentalNews;
import bikerental.user.domain.RentalNews.Progress;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;

/** Active rentals in memory. */
public final class InMemoryActiveRentals implements ActiveRentals {
    private final InMemoryDatabase database;

    public InMemoryActiveRentals(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Uni<Void> note(RentalNews news) {
        return database.transaction(() -> database.step(() -> {
            database.rentals.merge(news.rentalId(), news, InMemoryActiveRentals::newest);
            return null;
        }));
    }

    @Override
    public Uni<Boolean> anyOf(UserId customer) {
        return database.step(() -> database.rentals.values().stream()
                .anyMatch(news -> news.customer().equals(customer) && news.progress() == Progress.ACTIVE));
    }

    private static RentalNews newest(RentalNews known, RentalNews heard) {
        boolean isNews = known.progress() != Progress.ENDED
                && (heard.progress() == Progress.ENDED || heard.version() > known.version());
        return isNews ? heard : known;
    }
}
