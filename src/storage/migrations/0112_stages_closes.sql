-- Rules of stages, month and year close (结账), and assessment years (考核年度). All of it is only ever inserted.

-- One change of one rule, from a day on; null in `change` takes the default again. Fields: domain/stages/stageRules.ts.
create table stage_rule (
  city_code text not null references city,
  id uuid not null,
  effective_from date not null,
  change jsonb not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);
create index stage_rule_by_instant on stage_rule (city_code, recorded_at);

create table period_close (
  city_code text not null references city,
  id uuid not null,
  -- Binds the entries of this office and of those below it.
  office_id uuid not null,
  period text not null check (period ~ '^(\d{4}|\d{4}-\d{2}|A\d{4})$'),
  from_on date not null,
  to_on date not null,
  -- The first close of these days by this office, the second after a reopening, and so on.
  no int not null check (no > 0),
  -- Also the instant as known at which the period's figures are read "as published".
  closed_at timestamptz not null,
  closed_by uuid not null,
  primary key (city_code, id),
  unique (city_code, id, office_id, closed_by),
  unique (city_code, office_id, from_on, to_on, no),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, closed_by) references account (city_code, id),
  check (from_on <= to_on)
);
create index period_close_by_instant on period_close (city_code, closed_at);

-- A close is reopened once, and never by who closed.
create table period_reopen (
  city_code text not null,
  close_id uuid not null,
  office_id uuid not null,
  closed_by uuid not null,
  reason text not null check (reason <> ''),
  reopened_at timestamptz not null,
  reopened_by uuid not null,
  primary key (city_code, close_id),
  foreign key (city_code, close_id, office_id, closed_by)
    references period_close (city_code, id, office_id, closed_by),
  foreign key (city_code, reopened_by) references account (city_code, id),
  check (reopened_by <> closed_by)
);
create index period_reopen_by_instant on period_reopen (city_code, reopened_at);

-- Entries that still waited for a decision when the period was closed: they may be decided later, as adjustments.
create table carried_entry (
  city_code text not null,
  close_id uuid not null,
  entry_id uuid not null,
  office_id uuid not null,
  closed_by uuid not null,
  primary key (city_code, close_id, entry_id),
  foreign key (city_code, close_id, office_id, closed_by)
    references period_close (city_code, id, office_id, closed_by),
  foreign key (city_code, entry_id) references entry (city_code, id)
);
create index carried_entry_by_entry on carried_entry (city_code, entry_id);

-- A year of assessment need not end with the calendar's. The latest row of a label holds from its instant on.
create table assessment_year (
  city_code text not null references city,
  id uuid not null,
  year int not null check (year between 1900 and 2199),
  from_on date not null,
  to_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, year, recorded_at),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (from_on <= to_on)
);
