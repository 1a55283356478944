-- Envelopes are sealed from here on. One that was not cannot be opened any more,
-- so a vote that is open now must be closed by the version that opened it.
create table open_vote (
    count bigint not null,
    constraint close_open_votes_with_the_version_that_opened_them check (count = 0)
);
insert into open_vote select count(*) from contest where phase = 'open';
drop table open_vote;

-- The public halves of a contest's keys. The private ones are never in here.
create table contest_key (
    contest_id uuid not null primary key references contest (id),
    sealing bytea not null,
    signing bytea not null
);

-- How far closing has come; nothing before it begins.
alter table contest add column closing text;
update contest set closing = 'finished' where phase in ('closed', 'published', 'void');

-- One row per slip and contest while voting is open: the key is what makes a
-- second ballot impossible. Emptied by the transaction that mixes the ballots.
drop table envelope;
create table envelope (
    contest_id uuid not null references contest (id),
    slip_hash bytea not null,
    version bigint not null,
    sealed bytea not null check (length(sealed) > 0),
    cast_id bytea not null,
    receipt bytea not null,
    signature bytea not null,
    primary key (contest_id, slip_hash)
);

-- Presses whose ballots were replaced by later ones. Emptied together with the envelopes.
create table replaced (
    contest_id uuid not null references contest (id),
    slip_hash bytea not null,
    cast_id bytea not null,
    receipt bytea not null,
    primary key (contest_id, slip_hash, cast_id)
);

-- The receipts of a contest that is closed, tied to no slip, with what became of each.
drop table receipt;
create table receipt (
    contest_id uuid not null references contest (id),
    receipt bytea not null,
    fate text not null,
    primary key (contest_id, receipt)
);
