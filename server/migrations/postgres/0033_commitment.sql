-- The representatives of wards, each for a period; months are written 2026-11.
create table representative (
    id uuid not null primary key,
    ward_id uuid not null references ward (id),
    name text not null,
    first_month text not null,
    last_month text not null,
    link_id uuid not null references link (id),
    ended_at bigint
);
create index representative_ward on representative (ward_id);

-- What they promise, as they said it each time.
create table pledge (
    representative_id uuid not null references representative (id),
    at bigint not null,
    commitments text not null,
    primary key (representative_id, at)
);

-- What they tell of their months, each time they tell or change it.
create table month_report (
    representative_id uuid not null references representative (id),
    month text not null,
    at bigint not null,
    doors bigint not null,
    meetings bigint not null,
    surgeries bigint not null,
    words text,
    primary key (representative_id, month, at)
);

-- Holds one row while everybody may see what is promised and told, and none otherwise.
create table commitments_shown (
    id bigint not null primary key,
    since bigint not null
);
