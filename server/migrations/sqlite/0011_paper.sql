-- A ballot on paper is in the box like any other, until closing: then no ballot tells
-- how it came. Why a third look decided is told by the log, in sets.
alter table envelope add column is_paper boolean not null default false;
alter table envelope add column paper_why text not null default '';

-- What tellers typed of papers on which two do not agree yet, sealed like ballots.
-- Emptied by the transaction that mixes the ballots.
create table paper_entry (
    contest_id blob not null references contest (id),
    slip_hash blob not null,
    number integer not null check (number in (1, 2)),
    link_id blob not null,
    label text not null,
    sealed blob not null check (length(sealed) > 0),
    primary key (contest_id, slip_hash, number)
) without rowid;
-- Nobody takes two looks at one paper before the third.
create unique index paper_entry_teller on paper_entry (contest_id, slip_hash, link_id);

-- How many papers were with the tellers when voting closed: they do not count.
alter table contest add column papers_left integer not null default 0;
