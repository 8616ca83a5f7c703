package bikerental.mypage.projection;

import bikerental.kit.events.Event;
import bikerental.kit.grpc.Times;
import bikerental.rental.v1.Rental;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;

import java.time.ZoneOffset;

/** Rentals, each as its newest event carries it. */
final class RentalTable implements Table<Rental> {
    @Override
    public String upsert() {
        return """
            with applied as (
              insert into my_rental as mine (rental_id, version, customer_id, bike_id, state, requested_at, rental, at)
              values ($1, $2, $3, $4, $5, $6, $7, $8)
              on conflict (rental_id) do update
                 set version = excluded.version, customer_id = excluded.customer_id, bike_id = excluded.bike_id,
                     state = excluded.state, requested_at = excluded.requested_at, rental = excluded.rental,
                     at = excluded.at
               where excluded.version > mine.version
              returning customer_id)
            select customer_id from applied, pg_notify('my_' || current_schema(), 'customer:' || customer_id)""";
    }

    @Override
    public Tuple row(Event<Rental> event) {
        Rental rental = event.state();
        Table.require(rental.getId(), rental.getVersion());
        return Tuple.tuple()
                .addString(rental.getId())
                .addLong(rental.getVersion())
                .addString(rental.getCustomerId())
                .addString(rental.getBikeId())
                .addString(Table.shortName(rental.getState(), "RENTAL_STATE_"))
                .addOffsetDateTime(Times.of(rental.getRequestedAt()).atOffset(ZoneOffset.UTC))
                .addBuffer(Buffer.buffer(rental.toByteArray()))
                .addOffsetDateTime(event.time().atOffset(ZoneOffset.UTC));
    }
}
