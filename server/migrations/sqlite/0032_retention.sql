-- What administrators have set of how long something is kept, and whom to ask about it.
-- The newest of each is what holds; a contact that was replaced is emptied.
create table keeping_change (
    number integer not null primary key,
    what text not null,
    value text not null,
    at integer not null,
    by_id blob not null
);
