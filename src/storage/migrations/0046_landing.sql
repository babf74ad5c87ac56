-- A long write (an import that is applied) does not hold the city's row while it goes on. Before it begins it sets its
-- instant aside: whoever writes meanwhile is recorded before that instant, so that what was known earlier stays as it
-- was told. The codes that it gives to projects are set aside with it, the last of each year.
alter table city add landing_at timestamptz;
alter table city add landing_codes jsonb;

-- Its rows are sealed before its place in the chain is known: under a number of its own, below zero.
alter table event add seals_under bigint check (seals_under < 0);
create unique index event_by_seals on event (city_code, seals_under) where seals_under is not null;
