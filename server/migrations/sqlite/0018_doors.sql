-- Doors that phones took back. One may still be on its way here, and is then not recorded.
create table contact_undone (
    id blob primary key
);

-- What opens the doors that phones keep sealed until they have a signal. One row.
create table door_secret (
    id integer primary key,
    secret blob not null
);
