-- The people register: what people say of themselves, with their consent, and what an
-- organiser agreed to show. Rows lie in the order of random ids.
create table helper (
    id uuid not null primary key,
    name text not null,
    reach_kind text not null,
    reach text not null,
    has_answered boolean not null,
    goes_elsewhere boolean not null,
    help text not null,
    languages text not null,
    free text not null,
    more text,
    patch text,
    public text not null,
    approved_name text,
    approved_patch text,
    wording text not null,
    lang text not null,
    way text not null,
    joined_at bigint not null,
    kept_from bigint not null,
    merged_into uuid
);
create index helper_reach on helper (reach);

-- Where they help, their own ward first.
create table helper_ward (
    helper_id uuid not null references helper (id) on delete cascade,
    number bigint not null,
    ward_id uuid not null references ward (id),
    primary key (helper_id, number)
);
create index helper_ward_ward on helper_ward (ward_id);

-- The links to their own page, of which only hashes are kept, and how each went to them.
create table helper_key (
    hash bytea not null primary key,
    helper_id uuid not null references helper (id) on delete cascade,
    kind text not null,
    made_at bigint not null
);
create index helper_key_helper on helper_key (helper_id);

-- Letters that went to them, so that what is not out yet is erased with them, and so that
-- nobody gets too many. Nothing says who wrote.
create table helper_letter (
    letter_id uuid not null primary key,
    helper_id uuid not null references helper (id) on delete cascade,
    is_message boolean not null,
    at bigint not null
);
create index helper_letter_helper on helper_letter (helper_id);

-- What they do here: a personal link, a name on a shift, or a ward whose champion they are.
create table helper_part (
    helper_id uuid not null references helper (id) on delete cascade,
    kind text not null,
    about_id uuid not null,
    primary key (helper_id, kind, about_id)
);

-- Two entries that are not one person, as an organiser said.
create table helper_apart (
    one_id uuid not null references helper (id) on delete cascade,
    other_id uuid not null references helper (id) on delete cascade,
    primary key (one_id, other_id)
);
