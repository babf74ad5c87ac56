-- Decisions over entries, what does not count, and checks on site.

-- A city's rules for what does not count as funds in place: each change is a version, none is ever altered.
create table exclusion_rule (
  city_code text not null references city,
  -- By which the audit chain names the version.
  id uuid not null,
  rule_id text not null check (rule_id ~ '^[a-z][a-z0-9_]{2,40}$'),
  version int not null check (version > 0),
  effective_from date not null,
  effective_to date,
  name text not null,
  words text not null,
  -- Conditions that must all hold (domain/exclusions/exclusionRule.ts).
  conditions jsonb not null check (jsonb_array_length(conditions) > 0),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, rule_id, version),
  unique (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (effective_to >= effective_from)
);
create index exclusion_rule_by_instant on exclusion_rule (city_code, recorded_at);

-- One decision for one entry: what was returned is put right by a new entry that names it. What the verifier recognises, where
-- that is not what was entered, lies on the decision. The claimed amount is repeated, so that the law between the two is a
-- constraint; the rule that excluded an arrival stays with the decision.
create table verification (
  city_code text not null,
  id uuid not null,
  entry_id uuid not null,
  office_id uuid not null,
  decision text not null check (decision in ('verified', 'returned')),
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recognised_fen bigint,
  claimed_fen bigint,
  excluded_by text,
  excluded_version int,
  primary key (city_code, id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (decision = 'verified' or reason is not null),
  foreign key (city_code, entry_id, claimed_fen) references fund_arrival (city_code, entry_id, claimed_fen),
  foreign key (city_code, excluded_by, excluded_version) references exclusion_rule (city_code, rule_id, version),
  constraint recognised_is_of_a_claim check ((recognised_fen is null) = (claimed_fen is null)),
  constraint recognised_in_range check (recognised_fen between 0 and claimed_fen),
  constraint recognised_once_verified check (recognised_fen is null or decision = 'verified'),
  constraint recognised_less_has_reason check (recognised_fen = claimed_fen or reason is not null or excluded_by is not null),
  constraint excluded_at_nought check (
    (excluded_by is null) = (excluded_version is null) and (excluded_by is null or recognised_fen is not distinct from 0))
);
create unique index decided_once on verification (city_code, entry_id);
-- What was decided since a fold was made: the fold is brought up to date by these alone.
create index verification_by_instant on verification (city_code, recorded_at);

-- Derived: what waits for a verifier. Which entries wait follows from the entries, but only by holding each of them against all
-- decisions: a desk with nothing on it took as long as the ledger is large. The door keeps it, `rebuild` makes it anew,
-- `doctor` compares.
create table waiting_entry (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  kind text not null,
  import_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id)
);
create index waiting_entry_by_instant on waiting_entry (city_code, recorded_at, entry_id);
create index waiting_entry_by_import on waiting_entry (city_code, import_id) where import_id is not null;

-- A draw of rows for checks on site: the lowest n by a hash of seed and entry id, of what was known at the instant.
create table spot_check (
  city_code text not null references city,
  id uuid not null,
  office_id uuid not null,
  kind text not null check (kind in ('fund_arrival', 'milestone')),
  period text not null,
  period_from date not null,
  period_to date not null,
  -- The office and those below it on the day.
  office_ids uuid[] not null,
  asked_rows int check (asked_rows > 0),
  asked_percent numeric(5, 2) check (asked_percent > 0 and asked_percent <= 100),
  seed text not null,
  population int not null check (population > 0),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, id, office_id),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (period_from <= period_to),
  check ((asked_rows is null) <> (asked_percent is null))
);
create index spot_check_by_instant on spot_check (city_code, recorded_at);

create table spot_check_item (
  city_code text not null,
  spot_check_id uuid not null,
  office_id uuid not null,
  no int not null,
  entry_id uuid not null,
  primary key (city_code, spot_check_id, no),
  unique (city_code, spot_check_id, entry_id),
  foreign key (city_code, spot_check_id, office_id) references spot_check (city_code, id, office_id),
  foreign key (city_code, entry_id) references entry (city_code, id)
);
create index spot_check_item_by_entry on spot_check_item (city_code, entry_id);

-- What was found on site: an entry like any other, put right by a later one and counted once verified.
create table site_check (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  spot_check_id uuid not null,
  checked_entry_id uuid not null,
  checked_kind text not null,
  project_id uuid not null,
  outcome text not null check (outcome in ('matches', 'differs')),
  expected_fen bigint check (expected_fen >= 0),
  found_fen bigint check (found_fen >= 0),
  checked_at_time text check (checked_at_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  place text not null,
  checker_id uuid not null,
  note text,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, spot_check_id, checked_entry_id) references spot_check_item (city_code, spot_check_id, entry_id),
  foreign key (city_code, project_id) references project (city_code, id),
  foreign key (city_code, checker_id) references person (city_code, id),
  check ((expected_fen is null) = (found_fen is null)),
  check (outcome = 'differs' or found_fen is not distinct from expected_fen),
  check (outcome = 'matches' or found_fen is distinct from expected_fen or note is not null)
);
create index site_check_by_item on site_check (city_code, spot_check_id, checked_entry_id);
