-- The reservation that holds a bike: checked against the bike itself.
create index reservation_held on reservation (bike_id) where state = 'HELD';
