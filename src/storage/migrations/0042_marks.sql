-- A link carries a mark by a key that lies outside the database (storage/keeping/marks.ts), and names the key within what its hash
-- holds, so that it can lose neither unseen. Links of before have none.
alter table event
  add column key_id text,
  add column mark text;
alter table record_link
  add column mark text;
