-- Who may be told what happens, with their consent: in a table of its own, and tied to
-- what they said only where they want that. The key makes sending twice harmless; rows
-- lie in the order of random ids, which tells nothing of doorsteps.
create table contact_details (
    id uuid not null primary key,
    withdrawal text not null,
    ward_id uuid not null references ward (id),
    listening_id uuid not null references listening (id),
    name text not null,
    folded text not null,
    reach_kind text not null,
    reach text not null,
    wording text not null,
    given_at bigint not null,
    canvasser_id uuid,
    answer_id uuid references answer (id) on delete set null
);
create unique index contact_details_once on contact_details (listening_id, ward_id, folded, reach);
create unique index contact_details_withdrawal on contact_details (withdrawal);

-- That something was erased since the files were last written anew.
create table erasure (
    number bigint not null primary key
);

-- Sheets of paper for canvassing: the contacts typed in from one have ids that follow
-- from its code.
create table canvass_sheet (
    code text not null primary key,
    ward_id uuid not null references ward (id),
    listening_id uuid not null references listening (id),
    wording text not null,
    made_at bigint not null
);
