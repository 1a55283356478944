-- The language of an answer, as a tag such as cy.
alter table answer add column lang text;
-- An answer whose words are kept from public pages stays: who did it, when, and why.
alter table answer add column hidden_by uuid;
alter table answer add column hidden_at bigint;
alter table answer add column hidden_why text;
-- A doorstep has one answer, so that it counts once wherever that answer goes.
create unique index answer_by_contact on answer (contact_id);

-- What was decided about answers: never deleted, and taken back by a second word.
create table sorting (
    id uuid primary key,
    ward_id uuid not null references ward (id),
    number bigint not null,
    act text not null,
    by_id uuid not null,
    at bigint not null,
    undone_by uuid,
    undone_at bigint
);
create unique index sorting_by_ward on sorting (ward_id, number);
