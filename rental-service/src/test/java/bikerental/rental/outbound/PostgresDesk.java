package bikerental.rental.outbound;

import bikerental.kit.testing.Unis;
import bikerental.rental.Tables;
import bikerental.rental.TestClock;
import bikerental.rental.application.BikeQueues;
import bikerental.rental.application.CoreDesk;
import bikerental.rental.application.Rentals;
import bikerental.rental.domain.BikeId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.util.function.Supplier;

/** The desk on the real database; each step runs on its own Vert.x context, as a call does. */
class PostgresDesk {
    @Produces
    @Singleton
    CoreDesk desk(Rentals rentals, BikeQueues queues, TestClock clock, Tables tables) {
        return new CoreDesk(rentals, queues, clock, new CoreDesk.Keeper() {
            @Override
            public <T> T await(Supplier<Uni<T>> step) {
                return Unis.await(step);
            }

            @Override
            public void expireLease(BikeId bike) {
                tables.run("update bike_queue set claimed_until = clock_timestamp() - interval '1 s' where bike_id = '"
                        + bike + "'");
            }

            @Override
            public long renewed(BikeId bike) {
                return Long.parseLong(tables.query(
                                "select extract(epoch from claimed_until)::numeric * 1000000 from bike_queue where bike_id = '"
                                        + bike + "'")
                        .getFirst()
                        .replaceFirst("\\..*", ""));
            }
        });
    }
}
