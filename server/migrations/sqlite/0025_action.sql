-- What becomes of what people chose: an action has the id of its option.
create table action (
    id blob not null primary key,
    contest_id blob not null references contest (id),
    ward_id blob references ward (id),
    title text not null,
    details text,
    status text not null,
    reason text,
    due_at integer not null,
    made_at integer not null
);
create index action_contest on action (contest_id);

-- Who has taken it on; their personal link goes when they do.
create table action_owner (
    link_id blob not null primary key references link (id),
    action_id blob not null references action (id),
    side text not null,
    name text not null,
    number integer not null
);
create index action_owner_action on action_owner (action_id);

-- What is to be done, in its order.
create table action_step (
    id blob not null primary key,
    action_id blob not null references action (id),
    number integer not null,
    what text not null,
    helper text,
    done_at integer
);
create index action_step_action on action_step (action_id);

-- What was told, and how far the action was then.
create table action_news (
    id blob not null primary key,
    action_id blob not null references action (id),
    at integer not null,
    told_by text not null,
    story text not null,
    status text not null,
    reason text
);
create index action_news_action on action_news (action_id);
