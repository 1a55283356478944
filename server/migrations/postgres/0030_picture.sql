-- The picture that goes with a word of an action: written anew, as JPEG.
create table picture (
    news_id uuid not null primary key,
    alt text not null,
    width bigint not null,
    height bigint not null,
    jpeg bytea not null
);
