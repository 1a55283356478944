-- What a meeting is for: people decide something (real), or it is a rehearsal of a
-- meeting (practice), of which nothing counts.
alter table conference add column kind text not null default 'real';
alter table conference add column practice_of uuid references conference (id);
-- One rehearsal of a meeting at a time.
create unique index conference_rehearsal on conference (practice_of);
