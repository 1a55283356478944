-- The representatives of wards, each for a period; months are written 2026-11.
create table representative (
    id blob not null primary key,
    ward_id blob not null references ward (id),
    name text not null,
    first_month text not null,
    last_month text not null,
    link_id blob not null references link (id),
    ended_at integer
);
create index representative_ward on representative (ward_id);

-- What they promise, as they said it each time.
create table pledge (
    representative_id blob not null references representative (id),
    at integer not null,
    commitments text not null,
    primary key (representative_id, at)
);

-- What they tell of their months, each time they tell or change it.
create table month_report (
    representative_id blob not null references representative (id),
    month text not null,
    at integer not null,
    doors integer not null,
    meetings integer not null,
    surgeries integer not null,
    words text,
    primary key (representative_id, month, at)
);

-- Holds one row while everybody may see what is promised and told, and none otherwise.
create table commitments_shown (
    id integer not null primary key,
    since integer not null
);
