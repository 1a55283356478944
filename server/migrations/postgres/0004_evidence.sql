-- What opening fixes, and the log, begin with opening: a vote that is open now, or
-- is being closed, must be closed by the version that opened it.
create table open_vote (
    count bigint not null,
    constraint close_open_votes_with_the_version_that_opened_them check (count = 0)
);
insert into open_vote
    select count(*) from contest where phase = 'open' or closing <> 'finished';
drop table open_vote;

-- What of the rankings is published.
alter table contest add column publication text not null default 'careful';
-- Who closed it; told in the log once the ballots are mixed.
alter table contest add column closed_role text;
alter table contest add column closed_name text;

-- What opening fixed, as JSON: its hash is what the hall saw.
create table contest_opening (
    contest_id uuid not null primary key references contest (id),
    opening text not null
);

-- What closing fixed and signed, as JSON.
create table contest_closing (
    contest_id uuid not null primary key references contest (id),
    closing text not null
);

-- How the lot was drawn in the room, as JSON; no row where nobody rolled or drew.
create table contest_lot (
    contest_id uuid not null primary key references contest (id),
    drawing text not null
);

-- The record as everybody gets it, byte for byte, and its digest.
create table contest_record (
    contest_id uuid not null primary key references contest (id),
    file bytea not null,
    digest bytea not null
);

-- Where the log of a contest ends. Its row is taken by whoever writes the next
-- entry, until that is durable: two machines never write two next entries.
create table log_head (
    contest_id uuid not null primary key references contest (id),
    entries bigint not null,
    head bytea not null
);

-- The log: one row an entry, each with the hash over all up to it. The name is for
-- organisers; everything else is public.
create table log_entry (
    contest_id uuid not null references contest (id),
    number bigint not null,
    at bigint not null,
    role text not null,
    act text not null,
    count bigint,
    hash bytea,
    why text not null,
    name text,
    head bytea not null,
    primary key (contest_id, number)
);
