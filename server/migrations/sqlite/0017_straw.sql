-- By what phones join a straw poll (kind straw): it stands on the wall, and is no secret.
alter table conference add column join_code text;
create unique index conference_join_code on conference (join_code);
