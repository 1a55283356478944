-- By which address the slips of a meeting lead here: a laptop in another network has
-- another one, and then no slip leads anywhere.
create table printed (
    conference_id uuid not null references conference (id),
    address text not null,
    primary key (conference_id, address)
);
