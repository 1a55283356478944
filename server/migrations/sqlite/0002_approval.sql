-- Who asked for an act that needs two organisers.
create table approval (
    contest_id blob not null references contest (id),
    act text not null,
    organiser_id blob not null references organiser (id),
    at integer not null,
    primary key (contest_id, act, organiser_id)
);
