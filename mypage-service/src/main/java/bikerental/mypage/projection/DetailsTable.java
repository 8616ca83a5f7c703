package bikerental.mypage.projection;

import bikerental.kit.events.Event;
import bikerental.kit.events.UserOnTopic;
import bikerental.user.v1.User;
import io.vertx.mutiny.sqlclient.Tuple;

import java.time.ZoneOffset;
import java.util.Optional;

/** Personal details. A withdrawal erases them and keeps the version, so that a late duplicate does not restore them. */
final class DetailsTable implements Table<UserOnTopic> {
    @Override
    public String upsert() {
        return """
            with applied as (
              insert into my_details as mine (customer_id, version, withdrawn, email, name, phone, at)
              values ($1, $2, $3, $4, $5, $6, $7)
              on conflict (customer_id) do update
                 set version = excluded.version, withdrawn = excluded.withdrawn, email = excluded.email,
                     name = excluded.name, phone = excluded.phone, at = excluded.at
               where excluded.version > mine.version
              returning customer_id)
            select customer_id from applied, pg_notify('my_' || current_schema(), 'customer:' || customer_id)""";
    }

    @Override
    public Tuple row(Event<UserOnTopic> event) {
        UserOnTopic state = event.state();
        Optional<User> user = state.user();
        Table.require(state.userId(), state.version());
        return Tuple.tuple()
                .addString(state.userId())
                .addLong(state.version())
                .addBoolean(state.withdrawn())
                .addString(user.map(User::getEmail).orElse(null))
                .addString(user.map(User::getName).orElse(null))
                .addString(user.map(User::getPhone).orElse(null))
                .addOffsetDateTime(event.time().atOffset(ZoneOffset.UTC));
    }
}
