-- Which postcode is in which ward, as the organiser's list says.
create table postcode (
    code text primary key,
    ward_id uuid not null references ward (id)
);
create index postcode_by_ward on postcode (ward_id);
