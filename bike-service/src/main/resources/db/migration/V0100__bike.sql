-- Every bike that was ever registered: a retired one stays, so that its id is not used again.
create table bike (
    -- In the order of its bytes, wherever the database stands: the order in which bikes are listed.
    id            text collate "C" primary key check (id ~ '^[A-Za-z0-9._-]{1,64}$'),
    model         text             not null check (char_length(model) between 1 and 100),
    state         text             not null check (state in ('AVAILABLE', 'RESERVED', 'OUT_OF_SERVICE', 'RETIRED')),
    -- The rental that holds it. Unique, since a rental is a wish for one bike.
    held_by       uuid             unique,
    lat           double precision not null check (lat between -90 and 90),
    lon           double precision not null check (lon between -180 and 180),
    version       bigint           not null check (version > 0),
    registered_at timestamptz      not null,
    changed_at    timestamptz      not null,
    constraint bike_is_held_while_reserved check ((state = 'RESERVED') = (held_by is not null))
);

-- Lists: of one state, and of all that are not retired.
create index bike_by_state on bike (state, id);
create index bike_in_fleet on bike (id) where state <> 'RETIRED';
-- Near a position: the box around the circle.
create index bike_by_place on bike (lat, lon);

-- Along the great circle, by the haversine formula, on a sphere of the mean radius of the earth.
create function metres_between(
    lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision
) returns double precision language sql immutable parallel safe as $$
    select 2 * 6371008.8 * asin(least(1, sqrt(
        power(sin(radians(lat2 - lat1) / 2), 2)
        + cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2)
    )))
$$;
