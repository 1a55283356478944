-- Wardmote's tables. The same names on SQLite and PostgreSQL; times are
-- milliseconds since 1970; hashes are SHA-256 and never the secret itself;
-- `folded` is a text in small letters, because the databases fold case differently.

create table ward (
    id uuid primary key,
    name text not null,
    folded text not null,
    code text,
    electorate bigint
);
create unique index ward_name on ward (folded);

create table listening (
    id uuid primary key,
    question text not null,
    begins_at bigint not null,
    ends_at bigint
);
create table listening_ward (
    listening_id uuid not null references listening (id),
    ward_id uuid not null references ward (id),
    primary key (listening_id, ward_id)
);

-- Issues are never deleted: a merge is a link that can be taken back.
create table issue (
    id uuid primary key,
    ward_id uuid not null references ward (id),
    title text not null,
    details text,
    state text not null,
    reason text,
    merged_into uuid references issue (id),
    made_at bigint not null
);
create index issue_by_ward on issue (ward_id);

create table issue_event (
    issue_id uuid not null references issue (id),
    number bigint not null,
    act text not null,
    by_id uuid not null,
    at bigint not null,
    primary key (issue_id, number)
);

-- One doorstep. Nothing here says whose door it was.
create table contact (
    id uuid primary key,
    listening_id uuid not null references listening (id),
    ward_id uuid not null references ward (id),
    outcome text not null,
    at bigint not null,
    canvasser_id uuid
);
create index contact_by_ward on contact (ward_id);

create table answer (
    id uuid primary key,
    contact_id uuid not null references contact (id) on delete cascade,
    ward_id uuid not null references ward (id),
    text text not null,
    folded text not null,
    category text not null,
    source text not null,
    at bigint not null,
    issue_id uuid references issue (id)
);
create index answer_by_ward on answer (ward_id, at);
create index answer_by_issue on answer (issue_id);

create table conference (
    id uuid primary key,
    name text not null,
    place text not null,
    starts_at bigint not null,
    on_screen uuid
);
create table conference_ward (
    conference_id uuid not null references conference (id),
    ward_id uuid not null references ward (id),
    primary key (conference_id, ward_id)
);

create table contest (
    id uuid primary key,
    conference_id uuid not null references conference (id),
    position bigint not null,
    ward_id uuid references ward (id),
    question text not null,
    seats bigint not null,
    ties text not null,
    minutes bigint,
    may_change boolean not null,
    lot_secret bytea not null,
    phase text not null,
    opened_at bigint,
    closes_at bigint,
    notice_ends_at bigint,
    closed_at bigint,
    published_at bigint,
    void_reason text
);
create index contest_by_conference on contest (conference_id, position);

create table contest_option (
    id uuid primary key,
    contest_id uuid not null references contest (id),
    position bigint not null,
    issue_id uuid references issue (id),
    title text not null,
    details text
);
create index contest_option_by_contest on contest_option (contest_id, position);

-- Slips are keyed by the hash of their token: rows have no order of their own.
create table slip (
    hash bytea not null primary key,
    code_hash bytea not null,
    conference_id uuid not null references conference (id),
    ward_id uuid references ward (id),
    made_at bigint not null,
    voided_at bigint
);
create unique index slip_code on slip (code_hash);
create index slip_by_conference on slip (conference_id);

-- One row per slip and contest while voting is open: the key is what makes a
-- second ballot impossible. Emptied in the transaction that closes the contest.
create table envelope (
    contest_id uuid not null references contest (id),
    slip_hash bytea not null,
    sealed bytea not null check (length(sealed) > 0),
    cast_id bytea not null,
    receipt text not null,
    primary key (contest_id, slip_hash)
);

-- Which slips had a ballot in a contest that is over; not which.
create table slip_use (
    contest_id uuid not null references contest (id),
    slip_hash bytea not null,
    primary key (contest_id, slip_hash)
);

-- Ballots after closing: fresh random ids, tied to no slip.
create table ballot (
    id uuid not null primary key,
    contest_id uuid not null references contest (id),
    ranking text not null
);
create index ballot_by_contest on ballot (contest_id);

create table receipt (
    contest_id uuid not null references contest (id),
    receipt text not null,
    primary key (contest_id, receipt)
);

create table organiser (
    id uuid primary key,
    email text not null,
    name text not null,
    password_hash text not null,
    is_administrator boolean not null
);
create unique index organiser_email on organiser (email);

create table session (
    hash bytea not null primary key,
    organiser_id uuid not null references organiser (id),
    ends_at bigint not null
);

-- Personal links: what they open is JSON, because kinds differ in what they need.
create table link (
    id uuid primary key,
    hash bytea not null,
    label text not null,
    scope text not null,
    made_at bigint not null,
    ends_at bigint not null,
    revoked_at bigint
);
create unique index link_hash on link (hash);
