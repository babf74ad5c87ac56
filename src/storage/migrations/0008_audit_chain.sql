-- The audit chain: every write is a link that holds the digest of what it wrote and the hash of the link before it.
-- Hashes are made in app code (storage/auditChain.ts). Null where the event was written before the chain began: the
-- first link after it holds a digest of all that came before.
alter table event
  add column prev_hash text,
  add column hash text,
  add column content_digest text;

-- What a link holds, row by row, so that a finding can name what was altered, removed or put in past the door.
-- No foreign key to what is sealed: the seal must outlive a row that somebody removed.
create table seal (
  city_code text not null references city,
  what text not null check (what in ('entry', 'verification', 'publication')),
  row_id uuid not null,
  -- The entry that the row is or decides; null for a publication.
  about_id uuid,
  ledger_version bigint not null,
  digest bytea not null,
  primary key (city_code, what, row_id)
);
create index seal_by_event on seal (city_code, ledger_version);

-- A link looks up what was written at its own instant.
create index entry_by_instant on entry (city_code, recorded_at);
-- The trail of an entry names the use case that wrote it.
create index event_by_instant on event (city_code, at);
