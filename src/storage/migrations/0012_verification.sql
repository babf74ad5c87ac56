-- What a seal may hold grows with the nouns; storage/seals.ts has the list.
alter table seal drop constraint seal_what_check;
alter table seal add constraint seal_what_check check (what ~ '^[a-z_]+$');

-- The list of kinds grows by one, whatever it holds by now.
do $$
declare kinds text;
begin
  select pg_get_constraintdef(oid) into kinds from pg_constraint
  where conname = 'entry_kind_check' and conrelid = 'entry'::regclass;
  alter table entry drop constraint entry_kind_check;
  execute 'alter table entry add constraint entry_kind_check '
    || replace(kinds, 'ARRAY[', 'ARRAY[''site_check''::text, ');
end $$;

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
  -- Conditions that must all hold (domain/exclusionRule.ts).
  conditions jsonb not null check (jsonb_array_length(conditions) > 0),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, rule_id, version),
  unique (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (effective_to >= effective_from)
);
create index exclusion_rule_by_instant on exclusion_rule (city_code, recorded_at);

-- What the verifier recognises, where that is not what was entered. The claimed amount is repeated, so that the law
-- between the two is a constraint; the rule that excluded an arrival stays with the decision.
alter table fund_arrival add unique (city_code, entry_id, claimed_fen);
alter table verification
  add column recognised_fen bigint,
  add column claimed_fen bigint,
  add column excluded_by text,
  add column excluded_version int,
  add foreign key (city_code, entry_id, claimed_fen) references fund_arrival (city_code, entry_id, claimed_fen),
  add foreign key (city_code, excluded_by, excluded_version) references exclusion_rule (city_code, rule_id, version),
  add constraint recognised_is_of_a_claim check ((recognised_fen is null) = (claimed_fen is null)),
  add constraint recognised_in_range check (recognised_fen between 0 and claimed_fen),
  add constraint recognised_once_verified check (recognised_fen is null or decision = 'verified'),
  add constraint recognised_less_has_reason check (recognised_fen = claimed_fen or reason is not null or excluded_by is not null),
  add constraint excluded_at_nought check (
    (excluded_by is null) = (excluded_version is null) and (excluded_by is null or recognised_fen is not distinct from 0));

-- A voucher's number as it is compared (domain/voucher.ts says the same).
create function voucher_number(no text) returns text language sql immutable parallel safe return
  translate(regexp_replace(normalize(no, NFKC), '[ \-_–—./#]+', '', 'g'),
    'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
-- The same with characters that are taken for one another made one.
create function voucher_skeleton(no text) returns text language sql immutable parallel safe return
  ltrim(translate(voucher_number(no), 'OILSBZ', '011582'), '0');
create index fund_arrival_by_voucher_number on fund_arrival (city_code, voucher_number(voucher_no))
  where voucher_no is not null;
create index fund_arrival_by_voucher_skeleton on fund_arrival (city_code, voucher_skeleton(voucher_no))
  where voucher_no is not null;

-- A voucher counts once: who uses it names the arrival that used it before (taken back, put right or returned), and
-- each of them is named once. So of two offices that file it at once, one finds its place taken.
alter table fund_arrival
  add column voucher_key text,
  add column voucher_follows uuid,
  add foreign key (city_code, voucher_follows) references entry (city_code, id);
create unique index voucher_used_once on fund_arrival (city_code, voucher_key, voucher_follows) nulls not distinct
  where voucher_key is not null;

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
call hold_row_scope('spot_check');

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
call hold_row_scope('spot_check_item');

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
call hold_row_scope('site_check');
