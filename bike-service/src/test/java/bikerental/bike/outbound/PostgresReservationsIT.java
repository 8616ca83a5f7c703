package bikerental.bike.outbound;

import bikerental.bike.Tables;
import bikerental.bike.application.Bikes;
import bikerental.bike.application.Reservations;
import bikerental.bike.application.ReservationsContract;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.EndedRental;
import bikerental.bike.domain.RentalId;
import bikerental.kit.testing.Unis;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class PostgresReservationsIT extends ReservationsContract {
    @Inject
    Bikes bikes;

    @Inject
    Reservations reservations;

    @Inject
    Tables tables;

    private final RentalId rental = new RentalId(UUID.randomUUID());

    @BeforeEach
    void begin() {
        tables.empty();
    }

    @Override
    protected Bikes bikes() {
        return bikes;
    }

    @Override
    protected Reservations reservations() {
        return reservations;
    }

    @Override
    protected <T> T done(Supplier<Uni<T>> work) {
        return Unis.await(work);
    }

    @Test
    void writesTheReservationAndTheEventTogether() {
        reserve(rental, added("a"));

        assertThat(tables.query("select state from reservation")).containsExactly("HELD");
        assertThat(tables.query("select type from recorded_outbox order by seq"))
                .containsExactly("bikerental.bike.v1.BikeRegistered", "bikerental.bike.v1.BikeStateChanged");
    }

    @Test
    void writesNothingForARefusal() {
        BikeId bike = added("a");
        reserve(rental, bike);

        reserve(new RentalId(UUID.randomUUID()), bike);
        reserve(new RentalId(UUID.randomUUID()), new BikeId("nowhere"));

        assertThat(tables.query("select rental_id from reservation"))
                .containsExactly(rental.value().toString());
        assertThat(tables.query("select key from recorded_outbox")).hasSize(2);
    }

    @Test
    void writesTheEndAndTheEventTogetherAndOnce() {
        BikeId bike = added("a");
        reserve(rental, bike);

        end(new EndedRental(rental, bike, Optional.empty()));
        end(new EndedRental(rental, bike, Optional.empty()));

        assertThat(tables.query("select state from reservation")).containsExactly("ENDED");
        assertThat(tables.query("select key from recorded_outbox")).hasSize(3);
    }
}
