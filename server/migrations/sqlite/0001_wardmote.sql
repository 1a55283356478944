-- Wardmote's tables. The same names on SQLite and PostgreSQL; times are
-- milliseconds since 1970; hashes are SHA-256 and never the secret itself;
-- `folded` is a text in small letters, because the databases fold case differently.

create table ward (
    id blob primary key,
    name text not null,
    folded text not null,
    code text,
    electorate integer
);
create unique index ward_name on ward (folded);

create table listening (
    id blob primary key,
    question text not null,
    begins_at integer not null,
    ends_at integer
);
create table listening_ward (
    listening_id blob not null references listening (id),
    ward_id blob not null references ward (id),
    primary key (listening_id, ward_id)
);

-- Issues are never deleted: a merge is a link that can be taken back.
create table issue (
    id blob primary key,
    ward_id blob not null references ward (id),
    title text not null,
    details text,
    state text not null,
    reason text,
    merged_into blob references issue (id),
    made_at integer not null
);
create index issue_by_ward on issue (ward_id);

create table issue_event (
    issue_id blob not null references issue (id),
    number integer not null,
    act text not null,
    by_id blob not null,
    at integer not null,
    primary key (issue_id, number)
);

-- One doorstep. Nothing here says whose door it was.
create table contact (
    id blob primary key,
    listening_id blob not null references listening (id),
    ward_id blob not null references ward (id),
    outcome text not null,
    at integer not null,
    canvasser_id blob
);
create index contact_by_ward on contact (ward_id);

create table answer (
    id blob primary key,
    contact_id blob not null references contact (id) on delete cascade,
    ward_id blob not null references ward (id),
    text text not null,
    folded text not null,
    category text not null,
    source text not null,
    at integer not null,
    issue_id blob references issue (id)
);
create index answer_by_ward on answer (ward_id, at);
create index answer_by_issue on answer (issue_id);

create table conference (
    id blob primary key,
    name text not null,
    place text not null,
    starts_at integer not null,
    on_screen blob
);
create table conference_ward (
    conference_id blob not null references conference (id),
    ward_id blob not null references ward (id),
    primary key (conference_id, ward_id)
);

create table contest (
    id blob primary key,
    conference_id blob not null references conference (id),
    position integer not null,
    ward_id blob references ward (id),
    question text not null,
    seats integer not null,
    ties text not null,
    minutes integer,
    may_change boolean not null,
    lot_secret blob not null,
    phase text not null,
    opened_at integer,
    closes_at integer,
    notice_ends_at integer,
    closed_at integer,
    published_at integer,
    void_reason text
);
create index contest_by_conference on contest (conference_id, position);

create table contest_option (
    id blob primary key,
    contest_id blob not null references contest (id),
    position integer not null,
    issue_id blob references issue (id),
    title text not null,
    details text
);
create index contest_option_by_contest on contest_option (contest_id, position);

-- Slips are keyed by the hash of their token: rows have no order of their own.
create table slip (
    hash blob not null primary key,
    code_hash blob not null,
    conference_id blob not null references conference (id),
    ward_id blob references ward (id),
    made_at integer not null,
    voided_at integer
) without rowid;
create unique index slip_code on slip (code_hash);
create index slip_by_conference on slip (conference_id);

-- One row per slip and contest while voting is open: the key is what makes a
-- second ballot impossible. Emptied in the transaction that closes the contest.
create table envelope (
    contest_id blob not null references contest (id),
    slip_hash blob not null,
    sealed blob not null check (length(sealed) > 0),
    cast_id blob not null,
    receipt text not null,
    primary key (contest_id, slip_hash)
) without rowid;

-- Which slips had a ballot in a contest that is over; not which.
create table slip_use (
    contest_id blob not null references contest (id),
    slip_hash blob not null,
    primary key (contest_id, slip_hash)
) without rowid;

-- Ballots after closing: fresh random ids, tied to no slip.
create table ballot (
    id blob not null primary key,
    contest_id blob not null references contest (id),
    ranking text not null
) without rowid;
create index ballot_by_contest on ballot (contest_id);

create table receipt (
    contest_id blob not null references contest (id),
    receipt text not null,
    primary key (contest_id, receipt)
) without rowid;

create table organiser (
    id blob primary key,
    email text not null,
    name text not null,
    password_hash text not null,
    is_administrator boolean not null
);
create unique index organiser_email on organiser (email);

create table session (
    hash blob not null primary key,
    organiser_id blob not null references organiser (id),
    ends_at integer not null
) without rowid;

-- Personal links: what they open is JSON, because kinds differ in what they need.
create table link (
    id blob primary key,
    hash blob not null,
    label text not null,
    scope text not null,
    made_at integer not null,
    ends_at integer not null,
    revoked_at integer
);
create unique index link_hash on link (hash);
