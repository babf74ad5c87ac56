-- Of some entries only the month is known in which it happened: their day is its last one, or of a month that was under way the day
-- up to which it was told. Null where the day is known, so that digests of before stay as they are.
alter table entry add column month_only boolean check (month_only);
