package bikerental.user.application;

import bikerental.user.domain.RentalNews;
import bikerental.user.domain.RentalNews.Progress;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import java.util.UUID;
import java.util.function.Supplier;

import static bikerental.user.domain.RentalNews.Progress.ACTIVE;
import static bikerental.user.domain.RentalNews.Progress.ENDED;
import static org.assertj.core.api.Assertions.assertThat;

/** What every store of active rentals does, the fake and the real one. */
public abstract class ActiveRentalsContract {
    private final UserId ada = new UserId(UUID.randomUUID());
    private final UUID rental = UUID.randomUUID();

    protected abstract ActiveRentals activeRentals();

    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    void knowsOfNoRentalAtFirst() {
        assertThat(isRiding()).isFalse();
    }

    @Test
    void remembersAnActiveRentalUntilItEnds() {
        hear(ACTIVE, 2);
        assertThat(isRiding()).isTrue();

        hear(ENDED, 3);
        assertThat(isRiding()).isFalse();
    }

    @Test
    void isNotImpressedByRepetitions() {
        hear(ACTIVE, 2);
        hear(ACTIVE, 2);
        hear(ENDED, 3);
        hear(ENDED, 3);

        assertThat(isRiding()).isFalse();
    }

    @Test
    void holdsAnEndForFinalWhateverComesLate() {
        hear(ENDED, 3);
        hear(ACTIVE, 2);
        hear(ACTIVE, 4);

        assertThat(isRiding()).isFalse();
    }

    @Test
    void tellsCustomersApart() {
        hear(ACTIVE, 2);

        assertThat(await(() -> activeRentals().anyOf(new UserId(UUID.randomUUID()))))
                .isFalse();
    }

    @Test
    void tellsRentalsOfOneCustomerApart() {
        hear(ACTIVE, 2);
        await(() -> activeRentals().note(new RentalNews(UUID.randomUUID(), ada, ENDED, 3)));

        assertThat(isRiding()).isTrue();
    }

    private void hear(Progress progress, long version) {
        await(() -> activeRentals().note(new RentalNews(rental, ada, progress, version)));
    }

    private boolean isRiding() {
        return await(() -> activeRentals().anyOf(ada));
    }
}
