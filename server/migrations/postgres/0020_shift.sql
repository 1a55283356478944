-- The people on a shift (link_id), or in whose name a sheet of paper was typed in.
-- The name goes after some months. contact.canvasser_id is one of these, or the link of a canvasser who has one of their own.
create table canvasser (
    id uuid primary key,
    link_id uuid references link (id),
    name text,
    joined_at bigint not null
);
create index canvasser_by_link on canvasser (link_id);
