-- Events on their way to Kafka. Written in the transaction of the change they tell of, deleted once Kafka has them.
create table outbox (
    seq        bigint generated always as identity primary key,
    event_id   uuid        not null unique,
    topic      text        not null,
    key        text        not null,
    type       text        not null,
    payload    bytea       not null,
    created_at timestamptz not null
);
