-- A receipt is looked for by its code, which is its front, whatever its contest.
create index receipt_by_front on receipt (receipt);

-- Whether everybody in the hall looks for their receipt just now.
alter table contest add column is_checking boolean not null default false;

-- A slip that was opened in public is void, and spoiled. Which desk did it is told
-- by the label of the desk's link.
alter table slip add column is_spoiled boolean not null default false;
alter table slip add column voided_by text;

-- When a ballot was cast, for the desk to tell; it goes with the envelope.
alter table envelope add column cast_at bigint not null default 0;

-- Ballots opened in public before closing, with what everybody needs to seal them again.
create table challenge (
    contest_id uuid not null references contest (id),
    receipt bytea not null,
    slip_hash bytea not null,
    ephemeral bytea not null,
    ranking text not null,
    signature bytea not null,
    at bigint not null,
    primary key (contest_id, receipt)
);
