-- The record of all writes, and what holds it.

-- One row per write: who did what. The key makes a form sent twice one act. Every write is a link of the audit chain: it holds the
-- digest of what it wrote and the hash of the link before it, made in app code (storage/auditChain.ts). Null where the
-- event was written before the chain began: the first link after it holds a digest of all that came before.
create table event (
  city_code text not null references city,
  ledger_version bigint not null,
  at timestamptz not null,
  account_id uuid not null,
  use_case text not null,
  summary jsonb not null,
  prev_hash text,
  hash text,
  content_digest text,
  -- Where the other chains stood, and what the key of the write is answered with.
  beside jsonb,
  answer_digest text,
  -- A mark by a key that lies outside the database (storage/keeping/marks.ts), named within what the hash holds, so that a link
  -- can lose neither unseen.
  key_id text,
  mark text,
  -- Rows of a long write are sealed before its place in the chain is known: under a number of its own, below zero.
  seals_under bigint check (seals_under < 0),
  primary key (city_code, ledger_version)
);
-- The trail of an entry names the use case that wrote it.
create index event_by_instant on event (city_code, at);
-- What administrators did to an account is read from the audit chain.
create index event_about_account on event (city_code, ((summary ->> 'accountId')), ledger_version desc)
  where summary ? 'accountId';
create unique index event_by_seals on event (city_code, seals_under) where seals_under is not null;

-- What a link holds, row by row, so that a finding can name what was altered, removed or put in past the door.
-- No foreign key to what is sealed: the seal must outlive a row that somebody removed.
-- What may be sealed is listed in storage/seals.ts; here only that it is a word.
create table seal (
  city_code text not null references city,
  what text not null check (what ~ '^[a-z_]+$'),
  row_id uuid not null,
  -- The entry that the row is or decides; null for a publication.
  about_id uuid,
  ledger_version bigint not null,
  digest bytea not null,
  primary key (city_code, what, row_id)
);
create index seal_by_event on seal (city_code, ledger_version);

create table idempotency (
  city_code text not null references city,
  key text not null,
  account_id uuid not null,
  content_hash text not null,
  result jsonb not null,
  at timestamptz not null,
  primary key (city_code, key)
);

-- Writes are refused while the server's clock cannot be believed (domain/keeping/clock.ts). Who keeps the machine may say that it is
-- right; what was said, and how the last write stood then, is kept.
create table clock_acceptance (
  city_code text not null references city,
  id uuid not null,
  -- By the clock that was said to be right.
  at timestamptz not null,
  last_recorded_at timestamptz,
  reason text not null,
  primary key (city_code, id)
);

-- The record of the record: chains beside the ledger's, of what is no entry and changes, or comes without a write of the
-- ledger: accounts and what opens them, settings, sign-ins, exports, files opened (storage/keeping/record/). Each link holds a
-- digest over the seals of the rows that it changed; the latest seal of a row is what the row has to be.
create table record_link (
  -- A city, or * for what belongs to the whole server.
  city_code text not null,
  chain text not null check (chain ~ '^[a-z_]+$'),
  sequence bigint not null check (sequence > 0),
  at timestamptz not null,
  said jsonb not null,
  content_digest text not null,
  prev_hash text not null,
  hash text not null,
  mark text,
  primary key (city_code, chain, sequence)
);

-- No foreign key to what is sealed: a seal outlives a row that somebody removed.
create table record_seal (
  city_code text not null,
  chain text not null,
  sequence bigint not null,
  -- An account for its rights and factors, else the row itself: what is sealed together.
  owner text not null,
  what text not null,
  row_key text not null,
  -- Null: the row was taken away, and that is right.
  digest bytea,
  primary key (city_code, chain, owner, what, row_key, sequence)
);
create index record_seal_by_link on record_seal (city_code, chain, sequence);

-- Its row lock queues those who write to the chain.
create table record_head (
  city_code text not null,
  chain text not null,
  sequence bigint not null,
  hash text not null,
  -- Tables whose rows of before the chain were taken in by a link.
  taken text[] not null,
  primary key (city_code, chain)
);
