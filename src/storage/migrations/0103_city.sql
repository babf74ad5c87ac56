-- A city and the tree of its offices.

create table city (
  city_code text primary key,
  name_zh text not null,
  name_en text not null,
  demo boolean not null default false,
  -- Raised by every write: writers of one city queue here, and readers know whether what they keep is current.
  ledger_version bigint not null default 0,
  last_recorded_at timestamptz not null default '2000-01-01 00:00:00+00',
  -- A long write (an import that is applied) does not hold this row while it goes on. Before it begins it sets its instant
  -- aside: whoever writes meanwhile is recorded before that instant, so that what was known earlier stays as it was told.
  -- The codes that it gives to projects are set aside with it, the last of each year.
  landing_at timestamptz,
  landing_codes jsonb
);

create table office (
  city_code text not null references city,
  id uuid not null,
  code text not null,
  primary key (city_code, id),
  unique (city_code, code)
);

create table office_version (
  city_code text not null,
  office_id uuid not null,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('city', 'county', 'zone', 'department', 'mission')),
  parent_id uuid,
  division_code text references division (code),
  sort_order int not null default 0,
  valid_from date not null,
  recorded_at timestamptz not null,
  -- An office ends from a day on by a version that says so.
  ended boolean,
  -- Under which the audit chain seals what an administrator did to the tree; what was founded with the city has none.
  id uuid,
  primary key (city_code, office_id, valid_from, recorded_at),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, parent_id) references office (city_code, id),
  check (parent_id <> office_id)
);
create unique index office_version_by_id on office_version (city_code, id);
