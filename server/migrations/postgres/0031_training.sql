-- Sessions in which people learnt something.
create table training (
    id uuid not null primary key,
    kind text not null,
    place text not null,
    at bigint not null
);

-- Who came.
create table training_seat (
    training_id uuid not null references training (id) on delete cascade,
    helper_id uuid not null references helper (id) on delete cascade,
    primary key (training_id, helper_id)
);
create index training_seat_helper on training_seat (helper_id);

-- How many came to a session as their first and have left the register since, by ward:
-- so that leaving takes nobody's work out of the numbers. Nothing else is kept of them.
create table training_gone (
    training_id uuid not null references training (id) on delete cascade,
    ward_id uuid not null references ward (id),
    people bigint not null,
    primary key (training_id, ward_id)
);
