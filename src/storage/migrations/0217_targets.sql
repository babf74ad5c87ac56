-- A target's stretch, and what of it was set for each quarter or month of its year. Older ones have neither.
alter table target add column stretch numeric check (stretch > 0);
alter table target add column parts text[] check (cardinality(parts) in (4, 12));
