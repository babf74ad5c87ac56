-- The record of the record: chains beside the ledger's, of what is no entry and changes, or comes without a write of the
-- ledger: accounts and what opens them, settings, sign-ins, exports, files opened (storage/record/). Each link holds a
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

do $$ begin
  if exists (select from pg_roles where rolname = 'yiwang_app') then
    execute 'grant select, insert, update on record_link, record_seal, record_head to yiwang_app';
  end if;
end $$;

-- A write says where the other chains stood, and what its key is answered with.
alter table event
  add column beside jsonb,
  add column answer_digest text;

-- A name stands in a seal together with a number that nobody can guess and that is erased with it: then the seal tells
-- nothing of the name any more.
alter table person add column salt uuid default gen_random_uuid();
alter table sign_in_log add column salt uuid default gen_random_uuid();
alter table account_link add column salt uuid default gen_random_uuid();
