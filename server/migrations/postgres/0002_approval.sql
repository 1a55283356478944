-- Who asked for an act that needs two organisers.
create table approval (
    contest_id uuid not null references contest (id),
    act text not null,
    organiser_id uuid not null references organiser (id),
    at bigint not null,
    primary key (contest_id, act, organiser_id)
);
