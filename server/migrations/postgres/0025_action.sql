-- What becomes of what people chose: an action has the id of its option.
create table action (
    id uuid not null primary key,
    contest_id uuid not null references contest (id),
    ward_id uuid references ward (id),
    title text not null,
    details text,
    status text not null,
    reason text,
    due_at bigint not null,
    made_at bigint not null
);
create index action_contest on action (contest_id);

-- Who has taken it on; their personal link goes when they do.
create table action_owner (
    link_id uuid not null primary key references link (id),
    action_id uuid not null references action (id),
    side text not null,
    name text not null,
    number bigint not null
);
create index action_owner_action on action_owner (action_id);

-- What is to be done, in its order.
create table action_step (
    id uuid not null primary key,
    action_id uuid not null references action (id),
    number bigint not null,
    what text not null,
    helper text,
    done_at bigint
);
create index action_step_action on action_step (action_id);

-- What was told, and how far the action was then.
create table action_news (
    id uuid not null primary key,
    action_id uuid not null references action (id),
    at bigint not null,
    told_by text not null,
    story text not null,
    status text not null,
    reason text
);
create index action_news_action on action_news (action_id);
