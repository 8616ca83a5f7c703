-- What customers see, projected from events. The tables live in a schema of their own, so that a rebuild can fill a second one
-- (create table … (like page.… including all)) and take its place by renaming. The services' connections find them by their
-- search_path and never name the schema.
--
-- No index has a name of its own: a copy gets the default names, and so does its place-taker; a later migration finds both alike.
--
-- Each row is the last word about one aggregate: `version` is the aggregate's, `at` the time of the event. Nothing comes from the
-- time of processing, so that a rebuild gives the same rows.
create schema page;

-- Personal details. A customer who withdrew leaves a row without any: its version keeps late repeats from bringing them back.
create table page.my_details (
    customer_id text collate "C" primary key,
    version     bigint not null,
    withdrawn   boolean not null,
    email       text,
    name        text,
    phone       text,
    at          timestamptz not null,
    check (withdrawn = (email is null)),
    check (withdrawn = (name is null)),
    check (withdrawn = (phone is null))
);

-- What is left is shown; the totals are there to be compared with what the rentals cost.
create table page.my_vouchers (
    customer_id text collate "C" primary key,
    version     bigint not null,
    balance     bigint not null,
    spent       bigint not null,
    restored    bigint not null,
    at          timestamptz not null
);

-- The rental as its event carried it (a protobuf bikerental.rental.v1.Rental); beside it what the page looks it up by.
create table page.my_rental (
    rental_id    text collate "C" primary key,
    version      bigint not null,
    customer_id  text collate "C" not null,
    bike_id      text collate "C" not null,
    state        text not null,
    requested_at timestamptz not null,
    rental       bytea not null,
    at           timestamptz not null
);
create index on page.my_rental (customer_id, requested_at desc, rental_id desc);
create index on page.my_rental (rental_id) where state = 'ACTIVE';

-- Model and position are shown; state and holder are there to be compared with what the rentals say.
-- No key points here from rentals: events of different aggregates come in any order.
create table page.my_bike (
    bike_id text collate "C" primary key,
    version bigint not null,
    model   text not null,
    lat     double precision,
    lon     double precision,
    state   text not null,
    held_by text collate "C",
    at      timestamptz not null,
    check ((lat is null) = (lon is null))
);
