-- Letters on their way out by e-mail: waiting, taken up by one machine, given up, or
-- unsure whether they arrived. What has arrived is deleted.
create table letter (
    id blob not null primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    reply_to text,
    way_out text,
    queued_at integer not null,
    next_at integer not null,
    tries integer not null,
    state text not null
);
create index letter_next on letter (state, next_at);
