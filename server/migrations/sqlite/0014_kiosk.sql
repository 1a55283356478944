-- Who sits at a kiosk just now, by the hash of the secret in their address. The slip is
-- under a pad that only that secret makes, so nobody can read it here. The row goes when
-- they are done, or when their minute of silence is over.
create table kiosk_sitting (
    hash blob not null primary key,
    link_id blob not null,
    padded_slip blob not null,
    ends_at integer not null
) without rowid;
