-- Who sits at a kiosk just now, by the hash of the secret in their address. The slip is
-- under a pad that only that secret makes, so nobody can read it here. The row goes when
-- they are done, or when their minute of silence is over. Unlogged: the write-ahead log
-- never hears of it.
create unlogged table kiosk_sitting (
    hash bytea not null primary key,
    link_id uuid not null,
    padded_slip bytea not null,
    ends_at bigint not null
);
