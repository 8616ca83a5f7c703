package bikerental.user.application;

import bikerental.user.domain.RentalUpdate;
import bikerental.user.domain.RentalUpdate.Progress;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import java.util.UUID;
import java.util.function.Supplier;

import static bikerental.user.domain.RentalUpdate.Progress.ACTIVE;
import static bikerental.user.domain.RentalUpdate.Progress.ENDED;
import static org.assertj.core.api.Assertions.assertThat;

/** The contract of every active rental store, fake and real. */
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
    void keepsAnActiveRentalUntilItEnds() {
        record(ACTIVE, 2);
        assertThat(isRiding()).isTrue();

        record(ENDED, 3);
        assertThat(isRiding()).isFalse();
    }

    @Test
    void ignoresDuplicates() {
        record(ACTIVE, 2);
        record(ACTIVE, 2);
        record(ENDED, 3);
        record(ENDED, 3);

        assertThat(isRiding()).isFalse();
    }

    @Test
    void keepsAnEndDespiteLateUpdates() {
        record(ENDED, 3);
        record(ACTIVE, 2);
        record(ACTIVE, 4);

        assertThat(isRiding()).isFalse();
    }

    @Test
    void tellsCustomersApart() {
        record(ACTIVE, 2);

        assertThat(await(() -> activeRentals().anyOf(new UserId(UUID.randomUUID()))))
                .isFalse();
    }

    @Test
    void tellsRentalsOfOneCustomerApart() {
        record(ACTIVE, 2);
        await(() -> activeRentals().record(new RentalUpdate(UUID.randomUUID(), ada, ENDED, 3)));

        assertThat(isRiding()).isTrue();
    }

    private void record(Progress progress, long version) {
        await(() -> activeRentals().record(new RentalUpdate(rental, ada, progress, version)));
    }

    private boolean isRiding() {
        return await(() -> activeRentals().anyOf(ada));
    }
}
