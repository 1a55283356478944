-- A ward's goal: so many doors by the end of a day, counted from how many there were.
create table goal (
    ward_id uuid primary key references ward (id),
    doors bigint not null,
    by_end bigint not null,
    since bigint not null,
    began_with bigint not null
);

-- A file of answers on its way in. Its text is emptied once it is taken in, and
-- forgotten after a day if it is not.
create table upload (
    id uuid primary key,
    by_id uuid not null,
    at bigint not null,
    text text not null,
    columns text not null,
    has_header boolean not null,
    ward_id uuid,
    listening_id uuid,
    taken bigint
);
