-- Doors that phones took back. One may still be on its way here, and is then not recorded.
create table contact_undone (
    id uuid primary key
);

-- What opens the doors that phones keep sealed until they have a signal. One row.
create table door_secret (
    id bigint primary key,
    secret bytea not null
);
