-- Customers as far as the core must know them: locked while a wish is accepted, so that a withdrawal comes before it or after it.
create table customer (
    id           uuid primary key,
    withdrawn_at timestamptz
);

-- The queue of a bike: the next place, and who decides its rentals. Whoever accepts, claims, goes on or releases locks this row.
create table bike_queue (
    bike_id       text primary key,
    next_place    bigint      not null,
    pending       integer     not null check (pending >= 0),
    -- The latest time in a timeline of this bike's rentals: later ones never lie before it.
    last_at       timestamptz not null,
    token         bigint      not null,
    holder        text,
    -- By the clock of the database, which all replicas share.
    claimed_until timestamptz,
    tried_at      timestamptz,
    check ((holder is null) = (claimed_until is null))
);
create index bike_queue_waiting on bike_queue (tried_at nulls first, bike_id) where pending > 0;

create table rental (
    id           uuid primary key,
    customer_id  uuid        not null,
    bike_id      text        not null references bike_queue,
    place        bigint      not null,
    state        text        not null check (state in ('PENDING', 'ACTIVE', 'REJECTED', 'EXPIRED', 'CANCELLED', 'RETURNED')),
    reason       text,
    requested_at timestamptz not null,
    active_at    timestamptz,
    ended_at     timestamptz,
    return_lat   double precision,
    return_lon   double precision,
    version      bigint      not null,
    request_id   text,
    unique (bike_id, place),
    unique (customer_id, request_id),
    check ((ended_at is null) = (state in ('PENDING', 'ACTIVE'))),
    check (active_at is not null or state not in ('ACTIVE', 'RETURNED')),
    check ((return_lat is null) = (state <> 'RETURNED'))
);
-- A bike never has two live rentals: the database itself would refuse the second.
create unique index rental_live on rental (bike_id) where state = 'ACTIVE';
create index rental_queue on rental (bike_id, place) where state = 'PENDING';
create index rental_waiting on rental (requested_at, id) where state = 'PENDING';
create index rental_of_customer on rental (customer_id, requested_at desc, id desc);
create index rental_going_on on rental (customer_id) where state in ('PENDING', 'ACTIVE');

-- What is known of deciding a rental, beside the rental itself.
create table rental_attempt (
    rental_id       uuid primary key references rental,
    attempts        integer not null,
    odd_answers     integer not null,
    last_error      text,
    last_attempt_at timestamptz,
    -- The queue position with which the first answer said PENDING: a repeated request gets it again.
    answered_at_position integer
);
