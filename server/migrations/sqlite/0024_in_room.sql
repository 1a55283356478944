-- How many people a teller counted in the room, for the turnout.
alter table conference add column in_room integer;
