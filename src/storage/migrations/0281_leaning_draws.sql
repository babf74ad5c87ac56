-- A draw may lean on doubts: by entry how many tickets it had, where that is more than one. Null: every row had one.
alter table spot_check add column tickets jsonb check (jsonb_typeof(tickets) = 'object');
