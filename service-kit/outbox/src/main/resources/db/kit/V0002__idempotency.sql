-- The answers given under idempotency keys: written in the transaction of the effect, forgotten after two days.
create table idempotency (
    caller      text        not null,
    method      text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    answer      bytea,
    created_at  timestamptz not null,
    primary key (caller, method, key)
);
create index idempotency_created_at on idempotency (created_at);
