-- Whether paper ballots of this vote are printed: then its choices keep their places.
alter table contest add column has_papers boolean not null default false;
