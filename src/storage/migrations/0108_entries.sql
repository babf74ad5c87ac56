-- What entries hang on, the entry itself, and the word of another office that it waits for.

create table project (
  city_code text not null references city,
  id uuid not null,
  short_code text not null,
  primary key (city_code, id),
  unique (city_code, short_code)
);

create table company (
  city_code text not null references city,
  id uuid not null,
  -- The key in the register that cities share, by value: no foreign key across the two.
  register_id uuid,
  primary key (city_code, id)
);
create unique index company_once_by_register on company (city_code, register_id) where register_id is not null;

-- One credit code, one firm in a city. A firm's version may carry a code only where the firm holds it, and a code that is
-- held is held by one. What a firm carries no more (put right, withdrawn, returned) is free for another.
create table company_code (
  city_code text not null references city,
  credit_code text not null,
  company_id uuid not null,
  released_at timestamptz,
  primary key (city_code, credit_code, company_id)
);
create unique index company_code_held_once on company_code (city_code, credit_code) where released_at is null;

-- An act that made a package of parts (split, merge) or took that back (undo): its entries are decided together.
create table packaging (
  city_code text not null,
  id uuid not null,
  office_id uuid not null,
  act text not null check (act in ('split', 'merge', 'undo')),
  package_id uuid not null,
  undoes_id uuid,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, package_id) references project (city_code, id),
  foreign key (city_code, undoes_id) references packaging (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check ((act = 'undo') = (undoes_id is not null))
);
create index packaging_by_instant on packaging (city_code, recorded_at);
create index packaging_by_package on packaging (city_code, package_id);

-- What every kind of entry has; its own columns lie in the table of its noun. Entries are only ever inserted.
create table entry (
  city_code text not null references city,
  id uuid not null,
  kind text not null,
  office_id uuid not null,
  occurred_on date not null,
  audited_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  origin text not null check (origin in ('typed', 'imported', 'historical', 'carried_over')),
  source_reported_on date,
  import_id uuid,
  source_sheet text,
  source_row int,
  sample_fields text[] not null default '{}',
  reverses_id uuid,
  void boolean not null default false,
  reason text,
  -- An act that made a package of parts, or took that back: its entries are decided together.
  packaging_id uuid,
  -- An entry for a period that was closed when it was recorded: the day it was booked, and why.
  adjusted_on date,
  adjustment_reason text,
  primary key (city_code, id),
  unique (city_code, id, office_id),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  foreign key (city_code, import_id) references import (city_code, id),
  foreign key (city_code, reverses_id) references entry (city_code, id),
  check (not void or reverses_id is not null),
  check (reverses_id is null or reason is not null),
  check (reverses_id <> id),
  check (audited_on is null or audited_on >= occurred_on),
  check ((adjusted_on is null) = (adjustment_reason is null)),
  foreign key (city_code, packaging_id) references packaging (city_code, id),
  constraint entry_of_kind foreign key (kind) references entry_kind (kind)
);
create index entry_by_day on entry (city_code, kind, occurred_on);
create index entry_by_reversed on entry (city_code, reverses_id) where reverses_id is not null;
create index entry_by_import on entry (city_code, import_id) where import_id is not null;
-- A link looks up what was written at its own instant.
create index entry_by_instant on entry (city_code, recorded_at);
create index entry_by_packaging on entry (city_code, packaging_id) where packaging_id is not null;
create index entry_by_adjustment on entry (city_code, adjusted_on) where adjusted_on is not null;

-- What points at another office's row waits for that office's word; until it is given the entry moves nothing.
-- One row for each of an entry's references that needs a word, written with the entry.
create table consent_asked (
  city_code text not null,
  entry_id uuid not null,
  no int not null check (no > 0),
  -- Of the entry.
  office_id uuid not null,
  -- Whose word is awaited: the office of what is pointed at, or of a move between offices the one above both.
  owner_id uuid not null,
  -- The field of the entry that points.
  reference text not null,
  project_id uuid,
  company_id uuid,
  primary key (city_code, entry_id, no),
  unique (city_code, entry_id, no, owner_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, owner_id) references office (city_code, id),
  foreign key (city_code, project_id) references project (city_code, id),
  foreign key (city_code, company_id) references company (city_code, id),
  check (project_id is null or company_id is null)
);
create index consent_asked_by_owner on consent_asked (city_code, owner_id);
create index consent_asked_by_project on consent_asked (city_code, project_id) where project_id is not null;

create table consent_word (
  city_code text not null,
  id uuid not null,
  entry_id uuid not null,
  no int not null,
  -- Whose word it is.
  office_id uuid not null,
  word text not null check (word in ('given', 'refused')),
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, entry_id, no),
  foreign key (city_code, entry_id, no, office_id) references consent_asked (city_code, entry_id, no, owner_id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (word = 'given' or reason is not null)
);
create index consent_word_by_instant on consent_word (city_code, recorded_at);
