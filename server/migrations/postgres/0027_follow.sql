-- Who asked to hear by e-mail how an action or a ward goes on, and whether they said yes.
create table follow (
    id uuid not null primary key,
    token text not null,
    email text not null,
    kind text not null,
    subject_id uuid not null,
    lang text not null,
    asked_at bigint not null,
    confirmed_at bigint
);
create unique index follow_token on follow (token);
create unique index follow_once on follow (email, kind, subject_id);
create index follow_subject on follow (kind, subject_id);

-- What people were told, each thing once. What there is by now is told to nobody.
create table told (
    kind text not null,
    id uuid not null,
    at bigint not null,
    primary key (kind, id)
);
insert into told select 'news', id, at from action_news;
insert into told select 'owners', id, made_at from action where status = 'owner_found';
insert into told select 'taken_up', id, made_at from action;
insert into told select 'result', id, published_at from contest where phase = 'published';

-- What followers say of an action that is done. Whoever follows no longer leaves their
-- words, and nothing that says whose they are.
create table verdict (
    follow_id uuid not null,
    news_id uuid not null references action_news (id),
    action_id uuid not null references action (id),
    not_yet text,
    at bigint not null,
    has_reopened boolean not null,
    primary key (follow_id, news_id)
);
create index verdict_action on verdict (action_id);
