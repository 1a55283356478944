-- The picture that goes with a word of an action: written anew, as JPEG.
create table picture (
    news_id blob not null primary key,
    alt text not null,
    width integer not null,
    height integer not null,
    jpeg blob not null
);
