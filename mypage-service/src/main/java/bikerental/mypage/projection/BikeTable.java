package bikerental.mypage.projection;

import bikerental.bike.v1.Bike;
import bikerental.kit.events.BikeOnTopic;
import bikerental.kit.events.Event;
import io.vertx.mutiny.sqlclient.Tuple;

import java.time.ZoneOffset;

/** What bikes are and where they stand. Most of their events change neither, and are told to nobody. */
final class BikeTable implements Table<BikeOnTopic> {
    @Override
    public String upsert() {
        return """
            with before as (
              select model, lat, lon from my_bike where bike_id = $1),
            applied as (
              insert into my_bike as mine (bike_id, version, model, lat, lon, at)
              values ($1, $2, $3, $4, $5, $6)
              on conflict (bike_id) do update
                 set version = excluded.version, model = excluded.model, lat = excluded.lat, lon = excluded.lon,
                     at = excluded.at
               where excluded.version > mine.version
              returning bike_id, model, lat, lon)
            select bike_id from applied, pg_notify('my_page', 'bike:' || bike_id)
             where (model, lat, lon) is distinct from (select before from before)""";
    }

    @Override
    public Tuple row(Event<BikeOnTopic> event) {
        Bike bike = event.state().bike();
        Table.require(bike.getId(), bike.getVersion());
        return Tuple.tuple()
                .addString(bike.getId())
                .addLong(bike.getVersion())
                .addString(bike.getModel())
                .addDouble(bike.hasPosition() ? bike.getPosition().getLat() : null)
                .addDouble(bike.hasPosition() ? bike.getPosition().getLon() : null)
                .addOffsetDateTime(event.time().atOffset(ZoneOffset.UTC));
    }
}
