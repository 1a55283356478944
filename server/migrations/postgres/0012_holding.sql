-- What the hall screen says while nothing else is shown.
alter table conference add column holding text;
