-- Who sits at a kiosk just now, by the hash of the secret in their address. The row goes
-- when they are done, and with the next person when they just left.
create table kiosk_sitting (
    hash blob not null primary key,
    link_id blob not null,
    slip_hash blob not null,
    ends_at integer not null
) without rowid;
