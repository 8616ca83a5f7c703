-- What became of each rental here, written by reserving and by ending: both begin by inserting or locking this row, so one of
-- them comes second and sees the other. Never pruned: it is what makes a request or an event harmless however late it comes.
create table reservation (
    rental_id uuid             primary key,
    -- No foreign key: a rental may end that wanted a bike nobody knows.
    bike_id   text collate "C" not null,
    state     text             not null check (state in ('HELD', 'ENDED'))
);
