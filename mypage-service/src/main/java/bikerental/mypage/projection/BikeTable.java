package bikerental.mypage.projection;

import bikerental.bike.v1.Bike;
import bikerental.kit.events.BikeOnTopic;
import bikerental.kit.events.Event;
import io.vertx.mutiny.sqlclient.Tuple;

import java.time.ZoneOffset;

/** Models, positions and holders of bikes. Most bike events change nothing visible and cause no notification. */
final class BikeTable implements Table<BikeOnTopic> {
    @Override
    public String upsert() {
        return """
            with before as (
              select model, lat, lon from my_bike where bike_id = $1),
            applied as (
              insert into my_bike as mine (bike_id, version, model, lat, lon, state, held_by, at)
              values ($1, $2, $3, $4, $5, $6, $7, $8)
              on conflict (bike_id) do update
                 set version = excluded.version, model = excluded.model, lat = excluded.lat, lon = excluded.lon,
                     state = excluded.state, held_by = excluded.held_by, at = excluded.at
               where excluded.version > mine.version
              returning bike_id, model, lat, lon)
            select bike_id from applied, pg_notify('my_' || current_schema(), 'bike:' || bike_id)
             where (model, lat, lon) is distinct from (select before from before)""";
    }

    @Override
    public Tuple row(Event<BikeOnTopic> event) {
        Bike bike = event.state().bike();
        String holder = event.state().rentalId();
        Table.require(bike.getId(), bike.getVersion());
        return Tuple.tuple()
                .addString(bike.getId())
                .addLong(bike.getVersion())
                .addString(bike.getModel())
                .addDouble(bike.hasPosition() ? bike.getPosition().getLat() : null)
                .addDouble(bike.hasPosition() ? bike.getPosition().getLon() : null)
                .addString(Table.shortName(bike.getState(), "BIKE_STATE_"))
                .addString(holder.isEmpty() ? null : holder)
                .addOffsetDateTime(event.time().atOffset(ZoneOffset.UTC));
    }
}
