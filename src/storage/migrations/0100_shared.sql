-- What all cities share: codes of standards, kinds of entries, the catalogue of figures, the register of companies, and what
-- belongs to the server as a whole. Nothing here points at a row of a city. Of what a city holds, only the keys listed in
-- src/storage/sharedTables.ts point here.
--
-- Rules of the tables of a city, in the files that follow:
--   * city_code comes first in every primary, unique and foreign key: a city is a place, and its rows can be taken to another;
--   * entries are only ever inserted; what was wrong is reversed by a later entry that names it;
--   * rows of offices carry office_id and are read and written under row-level security, so no query can forget it.
-- Comes a column later, it may be null: what is not null is part of the digests of rows that are sealed.

-- Industries (GB/T 4754-2017) and divisions (GB/T 2260).
create table industry (
  code text primary key,
  name text not null,
  level smallint not null check (level between 1 and 4),
  parent text references industry (code),
  section char(1) not null
);

create table division (
  code text primary key,
  name text not null,
  level smallint not null check (level between 1 and 3),
  parent text references division (code)
);

-- Kinds of entries: a noun adds a row. What they mean stands in the program (domain/entries/nouns.ts); a test holds the two
-- alike.
create table entry_kind (
  kind text primary key check (kind ~ '^[a-z]+(_[a-z]+)*$')
);
insert into entry_kind (kind) values
  ('company_version'), ('project_version'), ('milestone'), ('fund_arrival'), ('outing'), ('activity'), ('contact'),
  ('target'), ('site_check'), ('agreement'), ('credit_agreement');

-- What a definition said when it was first used; the code may never change a version that is here.
create table definition (
  id text not null,
  version int not null,
  body jsonb not null,
  hash text not null,
  first_seen_at timestamptz not null,
  primary key (id, version)
);

-- The register of companies (企业库) that the cities of one server share: reference data like the codes, with a source and
-- a day. What a city knows of a firm are facts of that city.
-- One row: its lock queues those who add to the register, so versions are committed in their order and a reader that has
-- seen version n misses nothing up to n.
create table register_head (
  no smallint primary key check (no = 1),
  version bigint not null
);

create table register_company (
  id uuid primary key,
  name text not null,
  name_key text not null,
  -- Keys of search: syllables parted by blanks, and their first letters. What is no Chinese stays.
  pinyin text not null,
  initials text not null,
  credit_code text unique,
  division_code text references division (code),
  industry_code text references industry (code),
  source text not null,
  source_on date not null,
  sample boolean not null default false,
  -- The register's version when the row was last changed.
  version bigint not null,
  recorded_at timestamptz not null
);
create index register_company_by_key on register_company (name_key);
create index register_company_by_version on register_company (version);
create index register_company_by_division on register_company (division_code);

-- Of no city: who fails to sign in has not shown whose they are, and a name that nobody has is locked like any other.
-- The subject is a hash, because people type anything into that field, their password too.
-- Wrong attempts on a name from one address, and from a browser that the account knows, are counted apart from the others'.
create table sign_in_failure (
  kind text not null check (kind in ('device', 'here', 'account', 'address')),
  subject bytea not null,
  failures int not null check (failures > 0),
  since timestamptz not null,
  last_at timestamptz not null,
  primary key (kind, subject)
);
create index sign_in_failure_by_time on sign_in_failure (last_at);

-- Heads of chains are written down outside the database (blobs/anchor/). What begins such a file is kept here, so that
-- one that is gone is missed, and one that somebody put in its place is not taken for it. Of the whole server, as the
-- file is.
create table anchor_file (
  id uuid primary key,
  -- The file beside the data, or the one that the settings name.
  place text not null check (place in ('data', 'elsewhere')),
  begun_at timestamptz not null,
  -- Why it begins anew, in the words of who accepted that.
  reason text
);
