-- A ward's goal: so many doors by the end of a day, counted from how many there were.
create table goal (
    ward_id blob primary key references ward (id),
    doors integer not null,
    by_end integer not null,
    since integer not null,
    began_with integer not null
);

-- A file of answers on its way in. Its text is emptied once it is taken in, and
-- forgotten after a day if it is not.
create table upload (
    id blob primary key,
    by_id blob not null,
    at integer not null,
    text text not null,
    columns text not null,
    has_header boolean not null,
    ward_id blob,
    listening_id blob,
    taken integer
);
