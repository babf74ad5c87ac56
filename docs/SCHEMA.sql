-- Made from code by `npm run docs`; do not edit.
-- The schema as it is: tables in the order in which foreign keys want them, each with its keys, its laws (checks) and its
-- indexes; then views, then whose rows may be seen. Tables that all cities share are marked, every other is a city's own. Why
-- they are so is said in src/storage/migrations.

create or replace function voucher_number(no text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE LEAKPROOF
AS $function$
begin
  return translate(regexp_replace(normalize(no, NFKC), '[ \-_–—./#]+', '', 'g'),
    'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
end $function$;

create or replace function voucher_skeleton(no text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT LEAKPROOF
AS $function$
begin
  return ltrim(translate(translate(regexp_replace(normalize(no, NFKC), '[ \-_–—./#]+', '', 'g'),
    'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), 'OILSBZ', '011582'), '0');
end $function$;

create or replace procedure write_policy(IN t text, IN name text, IN verb text, IN reads text, IN writes text, IN kind text DEFAULT 'permissive'::text)
 LANGUAGE plpgsql
AS $procedure$
declare
  of_city text := $p$city_code = any((select scope_cities())::text[])$p$;
  offices text := $p$(select string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[])::uuid[]$p$;
  of_all text := $p$coalesce(current_setting('yiwang.all', true), '')$p$;
  said text := format('create policy %I on %I as %s for %s', name, t, kind, verb)
    || coalesce(' using (' || reads || ')', '') || coalesce(' with check (' || writes || ')', '');
begin
  said := replace(said, '{own}', '({all} = ''system'' or office_id = any({offices}))');
  execute replace(replace(replace(said, '{city}', of_city), '{offices}', offices), '{all}', of_all);
end $procedure$;

create or replace procedure hold_rows(IN t text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
end $procedure$;

create or replace procedure hold_row_scope(IN t text, IN readers text DEFAULT NULL::text)
 LANGUAGE plpgsql
AS $procedure$
begin
  call hold_rows(t);
  call write_policy(t, 'scope', 'all', '{city} and ({all} in (''on'', ''system'') or office_id = any({offices}))',
    '{city} and {own}');
  if readers is not null then
    call write_policy(t, 'readers', 'select', format('{city} and %s && {offices}', readers), null);
  end if;
end $procedure$;

create or replace procedure hold_city_scope(IN t text)
 LANGUAGE plpgsql
AS $procedure$
begin
  call hold_rows(t);
  call write_policy(t, 'scope', 'all', '{city}', '{city}');
end $procedure$;

create or replace procedure read_with(IN t text, IN row_key text, IN other text, IN key text)
 LANGUAGE plpgsql
AS $procedure$
begin
  call write_policy(t, 'read_with_' || other, 'select', format(
    'exists (select from %I o where o.city_code = %I.city_code and (%s) = (%s))', other, t,
    regexp_replace(key, '(\w+)', 'o.\1', 'g'), regexp_replace(row_key, '(\w+)', t || '.\1', 'g')), null);
end $procedure$;

create or replace function office_of_entry(city text, entry_id uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return (select e.office_id from entry e where e.city_code = city and e.id = office_of_entry.entry_id);
end $function$;

create or replace function awaits_consent(city text, entry uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return exists (select from consent_asked q where q.city_code = city and q.entry_id = entry and not exists (
    select from consent_word w where w.city_code = q.city_code and w.entry_id = q.entry_id and w.no = q.no and w.word = 'given'));
end $function$;

create or replace function project_in_reach(city text, project uuid, entry uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  owner uuid := (select c.office_id from project_current c where c.city_code = city and c.project_id = project);
begin
  if current_setting('yiwang.all', true) = 'system' then return true; end if;
  if owner is null then
    owner := (select v.office_id from (
        select o.entry_id, o.office_id from project_version o where o.city_code = city and o.project_id = project offset 0) v
      cross join lateral (select e.recorded_at from entry e where e.city_code = city and e.id = v.entry_id offset 0) e
      where v.entry_id <> entry order by e.recorded_at desc, v.entry_id desc limit 1);
  end if;
  return owner is null or owner = any(string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[])
    or exists (select from consent_asked q where q.city_code = city and q.entry_id = entry and q.project_id = project);
end $function$;

create or replace function company_in_reach(city text, company uuid, entry uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  owner uuid := (select e.office_id from (
      select o.entry_id from company_version o where o.city_code = city and o.company_id = company offset 0) v
    cross join lateral (
      select e.office_id, e.recorded_at from entry e where e.city_code = city and e.id = v.entry_id offset 0) e
    where v.entry_id <> entry order by e.recorded_at, v.entry_id limit 1);
begin
  if current_setting('yiwang.all', true) = 'system' then return true; end if;
  return owner is null or owner = any(string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[])
    or exists (select from consent_asked q where q.city_code = city and q.entry_id = entry and q.company_id = company);
end $function$;

create or replace function scope_cities()
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  if current_setting('yiwang.city', true) = '*' then
    return array(select city_code from city);
  end if;
  return array[current_setting('yiwang.city', true)];
end $function$;

create or replace function occasion_in_reach(city text, occasion uuid, office uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  owner uuid := office_of_entry(city, occasion);
begin
  if current_setting('yiwang.all', true) = 'system' then return true; end if;
  return owner = any(string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[])
    or owner in (
      with recursive above as (
        select office as id
        union
        select v.parent_id from above a join office_version v
          on v.city_code = city and v.office_id = a.id and v.parent_id is not null)
      select id from above);
end $function$;

create or replace function first_of_line(city text, entry uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return (
    with recursive back as (
      select b.id, b.reverses_id from entry b where b.city_code = city and b.id = first_of_line.entry
      union all
      select p.id, p.reverses_id from back b join entry p on p.city_code = city and p.id = b.reverses_id
    )
    select id from back where reverses_id is null limit 1);
end $function$;

-- Shared by all cities.
create table industry (
  code text not null,
  name text not null,
  level smallint not null,
  parent text,
  section character(1) not null,
  constraint industry_pkey primary key (code),
  constraint industry_level_check check (level >= 1 AND level <= 4),
  constraint industry_parent_fkey foreign key (parent) references industry(code)
);

-- Shared by all cities.
create table division (
  code text not null,
  name text not null,
  level smallint not null,
  parent text,
  constraint division_pkey primary key (code),
  constraint division_level_check check (level >= 1 AND level <= 3),
  constraint division_parent_fkey foreign key (parent) references division(code)
);

-- Shared by all cities.
create table entry_kind (
  kind text not null,
  constraint entry_kind_pkey primary key (kind),
  constraint entry_kind_kind_check check (kind ~ '^[a-z]+(_[a-z]+)*$'::text)
);

create table city (
  city_code text not null,
  name_zh text not null,
  name_en text not null,
  demo boolean not null default false,
  ledger_version bigint not null default 0,
  last_recorded_at timestamptz not null default '2000-01-01 00:00:00+00'::timestamp with time zone,
  landing_at timestamptz,
  landing_codes jsonb,
  counted_version bigint not null default 0,
  constraint city_pkey primary key (city_code)
);

create table office (
  city_code text not null,
  id uuid not null,
  code text not null,
  constraint office_pkey primary key (city_code, id),
  constraint office_city_code_code_key unique (city_code, code),
  constraint office_city_code_fkey foreign key (city_code) references city(city_code)
);

create table office_version (
  city_code text not null,
  office_id uuid not null,
  name text not null,
  short_name text not null,
  kind text not null,
  parent_id uuid,
  division_code text,
  sort_order integer not null default 0,
  valid_from date not null,
  recorded_at timestamptz not null,
  ended boolean,
  id uuid,
  constraint office_version_pkey primary key (city_code, office_id, valid_from, recorded_at),
  constraint office_version_check check (parent_id <> office_id),
  constraint office_version_kind_check check (kind in ('city', 'bureau', 'county', 'zone', 'township', 'department', 'mission', 'platform')),
  constraint office_version_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id),
  constraint office_version_city_code_parent_id_fkey foreign key (city_code, parent_id) references office(city_code, id),
  constraint office_version_division_code_fkey foreign key (division_code) references division(code)
);
create unique index office_version_by_id on office_version (city_code, id);

create table person (
  city_code text not null,
  id uuid not null,
  met_at text not null,
  name text,
  phone text,
  erased_at timestamptz,
  salt uuid default gen_random_uuid(),
  constraint person_pkey primary key (city_code, id),
  constraint person_city_code_fkey foreign key (city_code) references city(city_code)
);
create index person_by_name on person (city_code, name);

create table account (
  city_code text not null,
  id uuid not null,
  username text not null,
  password_hash text not null,
  person_id uuid not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  demo boolean not null default false,
  must_change_password boolean not null default true,
  password_set_at timestamptz not null default now(),
  second_factor_at timestamptz,
  office_id uuid,
  constraint account_pkey primary key (city_code, id),
  constraint account_city_code_username_key unique (city_code, username),
  constraint account_city_code_fkey foreign key (city_code) references city(city_code),
  constraint account_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id),
  constraint account_city_code_person_id_fkey foreign key (city_code, person_id) references person(city_code, id)
);

create table role_grant (
  city_code text not null,
  account_id uuid not null,
  office_id uuid not null,
  role text not null,
  granted_at timestamptz not null,
  revoked_at timestamptz,
  constraint role_grant_pkey primary key (city_code, account_id, office_id, role, granted_at),
  constraint role_grant_role_check check (role in ('enter', 'verify', 'publish', 'lead', 'admin', 'export')),
  constraint role_grant_city_code_account_id_fkey foreign key (city_code, account_id) references account(city_code, id),
  constraint role_grant_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id)
);
create unique index role_grant_in_force on role_grant (city_code, account_id, office_id, role) where (revoked_at IS NULL);

create table event (
  city_code text not null,
  ledger_version bigint not null,
  at timestamptz not null,
  account_id uuid not null,
  use_case text not null,
  summary jsonb not null,
  prev_hash text,
  hash text,
  content_digest text,
  beside jsonb,
  answer_digest text,
  key_id text,
  mark text,
  seals_under bigint,
  constraint event_pkey primary key (city_code, ledger_version),
  constraint event_seals_under_check check (seals_under < 0),
  constraint event_city_code_fkey foreign key (city_code) references city(city_code)
);
create index event_about_account on event (city_code, ((summary ->> 'accountId'::text)), ledger_version DESC) where (summary ? 'accountId'::text);
create index event_by_instant on event (city_code, at);
create unique index event_by_seals on event (city_code, seals_under) where (seals_under IS NOT NULL);

create table seal (
  city_code text not null,
  what text not null,
  row_id uuid not null,
  about_id uuid,
  ledger_version bigint not null,
  digest bytea not null,
  constraint seal_pkey primary key (city_code, what, row_id),
  constraint seal_what_check check (what ~ '^[a-z_]+$'::text),
  constraint seal_city_code_fkey foreign key (city_code) references city(city_code)
);
create index seal_by_event on seal (city_code, ledger_version);

create table idempotency (
  city_code text not null,
  key text not null,
  account_id uuid not null,
  content_hash text not null,
  result jsonb not null,
  at timestamptz not null,
  constraint idempotency_pkey primary key (city_code, key),
  constraint idempotency_city_code_fkey foreign key (city_code) references city(city_code)
);

create table import (
  city_code text not null,
  id uuid not null,
  office_id uuid not null,
  file_name text not null,
  sha256 text not null,
  bytes bigint not null,
  state text not null,
  reading jsonb not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  applied_at timestamptz,
  undone_at timestamptz,
  constraint import_pkey primary key (city_code, id),
  constraint import_state_check check (state in ('previewed', 'applied', 'undone')),
  constraint import_city_code_fkey foreign key (city_code) references city(city_code),
  constraint import_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id),
  constraint import_city_code_uploaded_by_fkey foreign key (city_code, uploaded_by) references account(city_code, id)
);
create index import_waiting on import (city_code, uploaded_by, uploaded_at) where (state = 'previewed'::text);

create table import_row (
  city_code text not null,
  import_id uuid not null,
  office_id uuid not null,
  no integer not null,
  sheet text not null,
  row integer not null,
  form text not null,
  outcome text not null,
  cells jsonb not null,
  breaches jsonb not null default '[]'::jsonb,
  acts jsonb not null default '[]'::jsonb,
  twins jsonb not null default '[]'::jsonb,
  constraint import_row_pkey primary key (city_code, import_id, no),
  constraint import_row_outcome_check check (outcome in ('new', 'changed', 'unchanged', 'refused', 'asked', 'skipped')),
  constraint import_row_city_code_import_id_fkey foreign key (city_code, import_id) references import(city_code, id)
);
create index import_row_by_outcome on import_row (city_code, import_id, outcome, no);

create table import_file (
  city_code text not null,
  import_id uuid not null,
  office_id uuid not null,
  no integer not null,
  piece bytea not null,
  constraint import_file_pkey primary key (city_code, import_id, no),
  constraint import_file_city_code_import_id_fkey foreign key (city_code, import_id) references import(city_code, id)
);

create table stage_rule (
  city_code text not null,
  id uuid not null,
  effective_from date not null,
  change jsonb not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint stage_rule_pkey primary key (city_code, id),
  constraint stage_rule_city_code_fkey foreign key (city_code) references city(city_code),
  constraint stage_rule_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index stage_rule_by_instant on stage_rule (city_code, recorded_at);

create table project (
  city_code text not null,
  id uuid not null,
  short_code text not null,
  constraint project_pkey primary key (city_code, id),
  constraint project_city_code_short_code_key unique (city_code, short_code),
  constraint project_city_code_fkey foreign key (city_code) references city(city_code)
);

create table company (
  city_code text not null,
  id uuid not null,
  register_id uuid,
  constraint company_pkey primary key (city_code, id),
  constraint company_city_code_fkey foreign key (city_code) references city(city_code)
);
create unique index company_once_by_register on company (city_code, register_id) where (register_id IS NOT NULL);

create table packaging (
  city_code text not null,
  id uuid not null,
  office_id uuid not null,
  act text not null,
  package_id uuid not null,
  undoes_id uuid,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint packaging_pkey primary key (city_code, id),
  constraint packaging_act_check check (act in ('split', 'merge', 'undo')),
  constraint packaging_check check ((act = 'undo'::text) = (undoes_id IS NOT NULL)),
  constraint packaging_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id),
  constraint packaging_city_code_package_id_fkey foreign key (city_code, package_id) references project(city_code, id),
  constraint packaging_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id),
  constraint packaging_city_code_undoes_id_fkey foreign key (city_code, undoes_id) references packaging(city_code, id)
);
create index packaging_by_instant on packaging (city_code, recorded_at);
create index packaging_by_package on packaging (city_code, package_id);

create table exclusion_rule (
  city_code text not null,
  id uuid not null,
  rule_id text not null,
  version integer not null,
  effective_from date not null,
  effective_to date,
  name text not null,
  words text not null,
  conditions jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint exclusion_rule_pkey primary key (city_code, rule_id, version),
  constraint exclusion_rule_city_code_id_key unique (city_code, id),
  constraint exclusion_rule_check check (effective_to >= effective_from),
  constraint exclusion_rule_conditions_check check (jsonb_array_length(conditions) > 0),
  constraint exclusion_rule_rule_id_check check (rule_id ~ '^[a-z][a-z0-9_]{2,40}$'::text),
  constraint exclusion_rule_version_check check (version > 0),
  constraint exclusion_rule_city_code_fkey foreign key (city_code) references city(city_code),
  constraint exclusion_rule_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index exclusion_rule_by_instant on exclusion_rule (city_code, recorded_at);

create table entry (
  city_code text not null,
  id uuid not null,
  kind text not null,
  office_id uuid not null,
  occurred_on date not null,
  audited_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  origin text not null,
  source_reported_on date,
  import_id uuid,
  source_sheet text,
  source_row integer,
  sample_fields text[] not null default '{}'::text[],
  reverses_id uuid,
  void boolean not null default false,
  reason text,
  packaging_id uuid,
  adjusted_on date,
  adjustment_reason text,
  month_only boolean,
  constraint entry_pkey primary key (city_code, id),
  constraint entry_city_code_id_office_id_key unique (city_code, id, office_id),
  constraint entry_check check (NOT void OR reverses_id IS NOT NULL),
  constraint entry_check1 check (reverses_id IS NULL OR reason IS NOT NULL),
  constraint entry_check2 check (reverses_id <> id),
  constraint entry_check3 check (audited_on IS NULL OR audited_on >= occurred_on),
  constraint entry_check4 check ((adjusted_on IS NULL) = (adjustment_reason IS NULL)),
  constraint entry_month_only_check check (month_only),
  constraint entry_origin_check check (origin in ('typed', 'imported', 'historical', 'carried_over')),
  constraint entry_city_code_fkey foreign key (city_code) references city(city_code),
  constraint entry_city_code_import_id_fkey foreign key (city_code, import_id) references import(city_code, id),
  constraint entry_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id),
  constraint entry_city_code_packaging_id_fkey foreign key (city_code, packaging_id) references packaging(city_code, id),
  constraint entry_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id),
  constraint entry_city_code_reverses_id_fkey foreign key (city_code, reverses_id) references entry(city_code, id),
  constraint entry_of_kind foreign key (kind) references entry_kind(kind)
);
create index entry_by_adjustment on entry (city_code, adjusted_on) where (adjusted_on IS NOT NULL);
create index entry_by_day on entry (city_code, kind, occurred_on);
create index entry_by_import on entry (city_code, import_id) where (import_id IS NOT NULL);
create index entry_by_instant on entry (city_code, recorded_at);
create index entry_by_packaging on entry (city_code, packaging_id) where (packaging_id IS NOT NULL);
create index entry_by_reversed on entry (city_code, reverses_id) where (reverses_id IS NOT NULL);

create table consent_asked (
  city_code text not null,
  entry_id uuid not null,
  no integer not null,
  office_id uuid not null,
  owner_id uuid not null,
  reference text not null,
  project_id uuid,
  company_id uuid,
  constraint consent_asked_pkey primary key (city_code, entry_id, no),
  constraint consent_asked_city_code_entry_id_no_owner_id_key unique (city_code, entry_id, no, owner_id),
  constraint consent_asked_check check (project_id IS NULL OR company_id IS NULL),
  constraint consent_asked_no_check check (no > 0),
  constraint consent_asked_city_code_company_id_fkey foreign key (city_code, company_id) references company(city_code, id),
  constraint consent_asked_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint consent_asked_city_code_owner_id_fkey foreign key (city_code, owner_id) references office(city_code, id),
  constraint consent_asked_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id)
);
create index consent_asked_by_owner on consent_asked (city_code, owner_id);
create index consent_asked_by_project on consent_asked (city_code, project_id) where (project_id IS NOT NULL);

create table consent_word (
  city_code text not null,
  id uuid not null,
  entry_id uuid not null,
  no integer not null,
  office_id uuid not null,
  word text not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint consent_word_pkey primary key (city_code, id),
  constraint consent_word_city_code_entry_id_no_key unique (city_code, entry_id, no),
  constraint consent_word_check check (word = 'given'::text OR reason IS NOT NULL),
  constraint consent_word_word_check check (word in ('given', 'refused')),
  constraint consent_word_city_code_entry_id_no_office_id_fkey foreign key (city_code, entry_id, no, office_id) references consent_asked(city_code, entry_id, no, owner_id),
  constraint consent_word_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index consent_word_by_instant on consent_word (city_code, recorded_at);

create table company_code (
  city_code text not null,
  credit_code text not null,
  company_id uuid not null,
  released_at timestamptz,
  constraint company_code_pkey primary key (city_code, credit_code, company_id),
  constraint company_code_city_code_fkey foreign key (city_code) references city(city_code)
);
create unique index company_code_held_once on company_code (city_code, credit_code) where (released_at IS NULL);

create table spot_check (
  city_code text not null,
  id uuid not null,
  office_id uuid not null,
  kind text not null,
  period text not null,
  period_from date not null,
  period_to date not null,
  office_ids uuid[] not null,
  asked_rows integer,
  asked_percent numeric(5,2),
  seed text not null,
  population integer not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  tickets jsonb,
  constraint spot_check_pkey primary key (city_code, id),
  constraint spot_check_city_code_id_office_id_key unique (city_code, id, office_id),
  constraint spot_check_asked_percent_check check (asked_percent > 0::numeric AND asked_percent <= 100::numeric),
  constraint spot_check_asked_rows_check check (asked_rows > 0),
  constraint spot_check_check check (period_from <= period_to),
  constraint spot_check_check1 check ((asked_rows IS NULL) <> (asked_percent IS NULL)),
  constraint spot_check_kind_check check (kind in ('fund_arrival', 'milestone')),
  constraint spot_check_population_check check (population > 0),
  constraint spot_check_tickets_check check (jsonb_typeof(tickets) = 'object'::text),
  constraint spot_check_city_code_fkey foreign key (city_code) references city(city_code),
  constraint spot_check_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id),
  constraint spot_check_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index spot_check_by_instant on spot_check (city_code, recorded_at);

create table spot_check_item (
  city_code text not null,
  spot_check_id uuid not null,
  office_id uuid not null,
  no integer not null,
  entry_id uuid not null,
  constraint spot_check_item_pkey primary key (city_code, spot_check_id, no),
  constraint spot_check_item_city_code_spot_check_id_entry_id_key unique (city_code, spot_check_id, entry_id),
  constraint spot_check_item_city_code_entry_id_fkey foreign key (city_code, entry_id) references entry(city_code, id),
  constraint spot_check_item_city_code_spot_check_id_office_id_fkey foreign key (city_code, spot_check_id, office_id) references spot_check(city_code, id, office_id)
);
create index spot_check_item_by_entry on spot_check_item (city_code, entry_id);

create table company_version (
  city_code text not null,
  entry_id uuid not null,
  company_id uuid not null,
  name text not null,
  name_key text not null,
  kind text not null,
  credit_code text,
  country text not null,
  seat text,
  tags text[] not null default '{}'::text[],
  constraint company_version_pkey primary key (city_code, entry_id),
  constraint company_version_check check (kind = 'domestic'::text OR credit_code IS NULL),
  constraint company_version_kind_check check (kind in ('domestic', 'foreign', 'natural_person', 'institution')),
  constraint company_version_city_code_company_id_fkey foreign key (city_code, company_id) references company(city_code, id),
  constraint company_version_city_code_credit_code_company_id_fkey foreign key (city_code, credit_code, company_id) references company_code(city_code, credit_code, company_id),
  constraint company_version_city_code_entry_id_fkey foreign key (city_code, entry_id) references entry(city_code, id)
);
create index company_version_by_code on company_version (city_code, credit_code) where (credit_code IS NOT NULL);
create index company_version_by_company on company_version (city_code, company_id);
create index company_version_by_key on company_version (city_code, name_key);

create table project_version (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  name text not null,
  name_key text not null,
  name_pinyin text not null,
  parent_id uuid,
  content text,
  industry_code text not null,
  investor_id uuid,
  recipient_id uuid,
  investment_currency text,
  investment_minor bigint,
  investment_fen bigint,
  investment_rate numeric,
  investment_rate_on date,
  investment_rate_source text,
  fixed_investment_fen bigint,
  contract_foreign_currency text,
  contract_foreign_minor bigint,
  contract_foreign_fen bigint,
  money_source text,
  investor_seat text,
  investor_classes text[] not null default '{}'::text[],
  finder_office_id uuid,
  place text,
  land_mu numeric(10,2),
  status text not null,
  status_reason text,
  major_on date,
  chain_nodes text[] not null default '{}'::text[],
  tags text[] not null default '{}'::text[],
  investment_undetermined boolean,
  constraint project_version_pkey primary key (city_code, entry_id),
  constraint project_version_check check (parent_id <> project_id),
  constraint project_version_check1 check (status = 'active'::text OR status_reason IS NOT NULL),
  constraint project_version_check2 check ((investment_fen IS NULL) = (investment_minor IS NULL) AND (investment_fen IS NULL) = (investment_currency IS NULL)),
  constraint project_version_check3 check (investment_undetermined IS NOT TRUE OR investment_fen IS NULL),
  constraint project_version_investment_fen_check check (investment_fen > 0),
  constraint project_version_money_source_check check (money_source in ('overseas', 'other_province', 'other_city', 'local')),
  constraint project_version_status_check check (status in ('active', 'paused', 'terminated', 'lost')),
  constraint project_version_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint project_version_city_code_finder_office_id_fkey foreign key (city_code, finder_office_id) references office(city_code, id),
  constraint project_version_city_code_investor_id_fkey foreign key (city_code, investor_id) references company(city_code, id),
  constraint project_version_city_code_parent_id_fkey foreign key (city_code, parent_id) references project(city_code, id),
  constraint project_version_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id),
  constraint project_version_city_code_recipient_id_fkey foreign key (city_code, recipient_id) references company(city_code, id),
  constraint project_version_industry_code_fkey foreign key (industry_code) references industry(code)
);
create index project_version_by_investor on project_version (city_code, investor_id);
create index project_version_by_key on project_version (city_code, name_key);
create index project_version_by_project on project_version (city_code, project_id);
create index project_version_by_recipient on project_version (city_code, recipient_id);

create table project_phase (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no integer not null,
  name text not null,
  investment_fen bigint,
  constraint project_phase_pkey primary key (city_code, entry_id, no),
  constraint project_phase_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id)
);

create table milestone (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  kind text not null,
  authority text not null,
  agreement_type text,
  evidence text,
  signing_nature text,
  increment_fen bigint,
  constraint milestone_pkey primary key (city_code, entry_id),
  constraint milestone_check check (signing_nature IS NULL OR kind = 'signed'::text),
  constraint milestone_check1 check ((NOT signing_nature IS DISTINCT FROM 'capital_increase'::text) = (increment_fen IS NOT NULL)),
  constraint milestone_increment_fen_check check (increment_fen > 0),
  constraint milestone_kind_check check (kind in ('signed', 'registered', 'filed', 'started', 'in_production', 'full_capacity')),
  constraint milestone_signing_nature_check check (signing_nature in ('first', 'upgrade', 'capital_increase', 'owner_change')),
  constraint milestone_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint milestone_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id)
);
create index milestone_by_project on milestone (city_code, project_id);

create table fund_arrival (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  claimed_fen bigint not null,
  recognised_fen bigint not null,
  money_source text,
  payer text,
  use text,
  voucher_kind text,
  voucher_no text,
  voucher_key text,
  voucher_follows uuid,
  used_usd_wan numeric(15,6),
  constraint fund_arrival_pkey primary key (city_code, entry_id),
  constraint fund_arrival_city_code_entry_id_claimed_fen_key unique (city_code, entry_id, claimed_fen),
  constraint fund_arrival_check check (recognised_fen >= 0 AND recognised_fen <= claimed_fen),
  constraint fund_arrival_claimed_fen_check check (claimed_fen > 0),
  constraint fund_arrival_used_usd_wan_check check (used_usd_wan >= 0::numeric),
  constraint fund_arrival_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint fund_arrival_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id),
  constraint fund_arrival_city_code_voucher_follows_fkey foreign key (city_code, voucher_follows) references entry(city_code, id)
);
create index fund_arrival_by_project on fund_arrival (city_code, project_id);
create index fund_arrival_by_voucher on fund_arrival (city_code, voucher_no) where (voucher_no IS NOT NULL);
create index fund_arrival_by_voucher_number on fund_arrival (city_code, voucher_number(voucher_no)) where (voucher_no IS NOT NULL);
create index fund_arrival_by_voucher_skeleton on fund_arrival (city_code, voucher_skeleton(voucher_no)) where (voucher_no IS NOT NULL);
create unique index voucher_used_once on fund_arrival (city_code, voucher_key, voucher_follows) NULLS NOT DISTINCT where (voucher_key IS NOT NULL);

create table outing (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  ended_on date not null,
  destination text not null,
  region text,
  purpose text,
  constraint outing_pkey primary key (city_code, entry_id),
  constraint outing_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id)
);

create table outing_member (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no integer not null,
  person_id uuid not null,
  title text,
  rank text not null,
  constraint outing_member_pkey primary key (city_code, entry_id, no),
  constraint outing_member_rank_check check (rank in ('city_chief', 'city_leader', 'county_chief', 'county_leader', 'department_head', 'staff')),
  constraint outing_member_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint outing_member_city_code_person_id_fkey foreign key (city_code, person_id) references person(city_code, id)
);

create table outing_visit (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no integer not null,
  institution text not null,
  company_id uuid,
  met_person_id uuid,
  met_title text,
  kind text,
  constraint outing_visit_pkey primary key (city_code, entry_id, no),
  constraint outing_visit_kind_check check (kind in ('company', 'national_chamber', 'provincial_chamber', 'other_chamber', 'government', 'research', 'international', 'other')),
  constraint outing_visit_city_code_company_id_fkey foreign key (city_code, company_id) references company(city_code, id),
  constraint outing_visit_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint outing_visit_city_code_met_person_id_fkey foreign key (city_code, met_person_id) references person(city_code, id)
);

create table outing_project (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no integer not null,
  project_id uuid not null,
  constraint outing_project_pkey primary key (city_code, entry_id, no),
  constraint outing_project_city_code_entry_id_project_id_key unique (city_code, entry_id, project_id),
  constraint outing_project_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint outing_project_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id)
);
create index outing_project_by_project on outing_project (city_code, project_id);

create table activity (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  name text not null,
  ended_on date,
  nature text,
  part text not null,
  form text,
  level text,
  place text,
  at_home boolean,
  led_by text,
  convener text not null,
  series text,
  theme text,
  guests integer,
  guest_companies integer,
  signing_held boolean,
  speeches integer,
  media text,
  host text,
  co_hosts text[],
  region text,
  signing_count integer,
  signing_fen bigint,
  constraint activity_pkey primary key (city_code, entry_id),
  constraint activity_form_check check (form in ('matchmaking', 'promotion', 'conference', 'visit')),
  constraint activity_level_check check (level in ('national', 'provincial', 'city', 'county')),
  constraint activity_nature_check check (nature in ('comprehensive', 'thematic', 'visit')),
  constraint activity_part_check check (part in ('lead', 'host', 'attend')),
  constraint activity_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id)
);

create table activity_attendee (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no integer not null,
  body text not null,
  kind text,
  person_id uuid,
  title text,
  constraint activity_attendee_pkey primary key (city_code, entry_id, no),
  constraint activity_attendee_kind_check check (kind in ('company', 'national_chamber', 'provincial_chamber', 'other_chamber', 'government', 'research', 'international', 'other')),
  constraint activity_attendee_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint activity_attendee_city_code_person_id_fkey foreign key (city_code, person_id) references person(city_code, id)
);

create table activity_speech (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no integer not null,
  body text not null,
  person_id uuid,
  title text,
  topic text,
  constraint activity_speech_pkey primary key (city_code, entry_id, no),
  constraint activity_speech_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint activity_speech_city_code_person_id_fkey foreign key (city_code, person_id) references person(city_code, id)
);

create table activity_report (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no integer not null,
  outlet text not null,
  headline text,
  link text,
  published_on date,
  constraint activity_report_pkey primary key (city_code, entry_id, no),
  constraint activity_report_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id)
);

create table activity_project (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no integer not null,
  project_id uuid not null,
  how text not null,
  constraint activity_project_pkey primary key (city_code, entry_id, no),
  constraint activity_project_city_code_entry_id_project_id_how_key unique (city_code, entry_id, project_id, how),
  constraint activity_project_how_check check (how in ('signed', 'advanced')),
  constraint activity_project_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint activity_project_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id)
);
create index activity_project_by_project on activity_project (city_code, project_id);

create table contact (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid,
  company_id uuid not null,
  mode text not null,
  place text,
  our_side text,
  their_side text,
  summary text not null,
  result text,
  intent text,
  activity_id uuid,
  constraint contact_pkey primary key (city_code, entry_id),
  constraint contact_intent_check check (intent in ('relocate', 'expand', 'new_base', 'partner', 'other', 'none')),
  constraint contact_mode_check check (mode in ('visit_out', 'visit_in', 'meeting', 'call')),
  constraint contact_activity_fkey foreign key (city_code, activity_id) references activity(city_code, entry_id),
  constraint contact_city_code_company_id_fkey foreign key (city_code, company_id) references company(city_code, id),
  constraint contact_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint contact_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id)
);
create index contact_by_activity on contact (city_code, activity_id) where (activity_id IS NOT NULL);
create index contact_by_project on contact (city_code, project_id);

create table target (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  figure_id text not null,
  year integer not null,
  value numeric not null,
  stretch numeric,
  parts text[],
  constraint target_pkey primary key (city_code, entry_id),
  constraint target_parts_check check (cardinality(parts) = ANY (ARRAY[4, 12])),
  constraint target_stretch_check check (stretch > 0::numeric),
  constraint target_value_check check (value > 0::numeric),
  constraint target_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id)
);
create index target_by_figure on target (city_code, year, figure_id);

create table site_check (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  spot_check_id uuid not null,
  checked_entry_id uuid not null,
  checked_kind text not null,
  project_id uuid not null,
  outcome text not null,
  expected_fen bigint,
  found_fen bigint,
  checked_at_time text,
  place text not null,
  checker_id uuid not null,
  note text,
  constraint site_check_pkey primary key (city_code, entry_id),
  constraint site_check_check check ((expected_fen IS NULL) = (found_fen IS NULL)),
  constraint site_check_check1 check (outcome = 'differs'::text OR NOT found_fen IS DISTINCT FROM expected_fen),
  constraint site_check_check2 check (outcome = 'matches'::text OR found_fen IS DISTINCT FROM expected_fen OR note IS NOT NULL),
  constraint site_check_checked_at_time_check check (checked_at_time ~ '^([01]\d|2[0-3]):[0-5]\d$'::text),
  constraint site_check_expected_fen_check check (expected_fen >= 0),
  constraint site_check_found_fen_check check (found_fen >= 0),
  constraint site_check_outcome_check check (outcome in ('matches', 'differs')),
  constraint site_check_city_code_checker_id_fkey foreign key (city_code, checker_id) references person(city_code, id),
  constraint site_check_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint site_check_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id),
  constraint site_check_city_code_spot_check_id_checked_entry_id_fkey foreign key (city_code, spot_check_id, checked_entry_id) references spot_check_item(city_code, spot_check_id, entry_id)
);
create index site_check_by_item on site_check (city_code, spot_check_id, checked_entry_id);

create table agreement (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  agreement_type text not null,
  number text,
  agreed_on date,
  no_commitments boolean not null,
  constraint agreement_pkey primary key (city_code, entry_id),
  constraint agreement_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint agreement_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id)
);
create index agreement_by_project on agreement (city_code, project_id);

create table agreement_clause (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no integer not null,
  commitment text not null,
  clause_kind text not null,
  amount_fen bigint,
  amount_undetermined boolean not null,
  legal_basis text,
  beneficiary text,
  constraint agreement_clause_pkey primary key (city_code, entry_id, no),
  constraint agreement_clause_amount_fen_check check (amount_fen >= 0),
  constraint agreement_clause_check check (NOT amount_undetermined OR amount_fen IS NULL),
  constraint agreement_clause_commitment_check check (commitment <> ''::text),
  constraint agreement_clause_no_check check (no > 0),
  constraint agreement_clause_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id)
);

create table credit_agreement (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  from_on date not null,
  to_on date,
  covers text[] not null,
  document text,
  holder_ids uuid[] not null,
  constraint credit_agreement_pkey primary key (city_code, entry_id),
  constraint credit_agreement_check check (to_on >= from_on),
  constraint credit_agreement_covers_check check (covers <@ ARRAY['investment_signed'::text, 'investment_started'::text, 'funds_arrived'::text] AND cardinality(covers) > 0),
  constraint credit_agreement_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint credit_agreement_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id)
);
create index credit_agreement_by_project on credit_agreement (city_code, project_id);

create table credit_share (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no integer not null,
  holder_id uuid not null,
  basis_points integer not null,
  constraint credit_share_pkey primary key (city_code, entry_id, no),
  constraint credit_share_city_code_entry_id_holder_id_key unique (city_code, entry_id, holder_id),
  constraint credit_share_basis_points_check check (basis_points >= 1 AND basis_points <= 10000),
  constraint credit_share_city_code_entry_id_fkey foreign key (city_code, entry_id) references credit_agreement(city_code, entry_id),
  constraint credit_share_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint credit_share_city_code_holder_id_fkey foreign key (city_code, holder_id) references office(city_code, id)
);

create table chain_stock (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  title text not null,
  constraint chain_stock_pkey primary key (city_code, entry_id),
  constraint chain_stock_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id)
);

create table chain_stock_node (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no integer not null,
  chain text not null,
  node text not null,
  state text not null,
  firms integer not null,
  projects integer not null,
  prospects integer not null,
  reasons text,
  constraint chain_stock_node_pkey primary key (city_code, entry_id, no),
  constraint chain_stock_node_firms_check check (firms >= 0),
  constraint chain_stock_node_projects_check check (projects >= 0),
  constraint chain_stock_node_prospects_check check (prospects >= 0),
  constraint chain_stock_node_state_check check (state in ('strong', 'weak', 'missing', 'blocked', 'unknown')),
  constraint chain_stock_node_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id)
);

create table paper (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  title text not null,
  form text not null,
  number text,
  issuer text,
  effective_from date,
  effective_to date,
  sets text,
  constraint paper_pkey primary key (city_code, entry_id),
  constraint paper_form_check check (form in ('rule', 'notice', 'minutes', 'plan', 'other')),
  constraint paper_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id)
);

create table funds_signal (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  arrival_id uuid not null,
  line_id uuid not null,
  project_id uuid not null,
  kind text not null,
  source text not null,
  place text,
  note text,
  constraint funds_signal_pkey primary key (city_code, entry_id),
  constraint funds_signal_kind_check check (kind ~ '^[a-z][a-z_]{1,30}$'::text),
  constraint funds_signal_city_code_arrival_id_fkey foreign key (city_code, arrival_id) references fund_arrival(city_code, entry_id),
  constraint funds_signal_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint funds_signal_city_code_line_id_fkey foreign key (city_code, line_id) references fund_arrival(city_code, entry_id),
  constraint funds_signal_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id)
);
create index funds_signal_by_arrival on funds_signal (city_code, arrival_id);
create index funds_signal_by_line on funds_signal (city_code, line_id);
create index funds_signal_by_project on funds_signal (city_code, project_id);

create table promise (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  no text not null,
  side text not null,
  kind text not null,
  what text not null,
  amount_fen bigint,
  measure text,
  condition text,
  agreed_on date,
  responsible_office_id uuid,
  constraint promise_pkey primary key (city_code, entry_id),
  constraint promise_amount_fen_check check (amount_fen > 0),
  constraint promise_kind_check check (kind in ('invest', 'start', 'produce', 'output', 'tax', 'jobs', 'land', 'plant', 'facility', 'subsidy', 'approval', 'other')),
  constraint promise_side_check check (side in ('ours', 'theirs')),
  constraint promise_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint promise_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id),
  constraint promise_city_code_responsible_office_id_fkey foreign key (city_code, responsible_office_id) references office(city_code, id)
);
create index promise_by_project on promise (city_code, project_id, no);

create table promise_keeping (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  promise_no text not null,
  extent text not null,
  what text not null,
  amount_fen bigint,
  evidence text,
  due_on date not null,
  side text not null,
  kind text not null,
  constraint promise_keeping_pkey primary key (city_code, entry_id),
  constraint promise_keeping_amount_fen_check check (amount_fen >= 0),
  constraint promise_keeping_extent_check check (extent in ('whole', 'part')),
  constraint promise_keeping_side_check check (side in ('ours', 'theirs')),
  constraint promise_keeping_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint promise_keeping_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id)
);
create index promise_keeping_by_promise on promise_keeping (city_code, project_id, promise_no);

create table obstacle (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  no text not null,
  kind text not null,
  what text not null,
  owner_office_id uuid,
  due_on date,
  constraint obstacle_pkey primary key (city_code, entry_id),
  constraint obstacle_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint obstacle_city_code_owner_office_id_fkey foreign key (city_code, owner_office_id) references office(city_code, id),
  constraint obstacle_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id)
);
create index obstacle_by_project on obstacle (city_code, project_id, no);

create table obstacle_clearing (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  obstacle_no text not null,
  what text not null,
  kind text not null,
  raised_on date not null,
  raised_office_id uuid not null,
  constraint obstacle_clearing_pkey primary key (city_code, entry_id),
  constraint obstacle_clearing_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint obstacle_clearing_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id),
  constraint obstacle_clearing_city_code_raised_office_id_fkey foreign key (city_code, raised_office_id) references office(city_code, id)
);
create index obstacle_clearing_by_obstacle on obstacle_clearing (city_code, project_id, obstacle_no);

create table dispatch_meeting (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no text not null,
  kind text not null,
  title text,
  starts_at text,
  place text not null,
  chair text not null,
  constraint dispatch_meeting_pkey primary key (city_code, entry_id),
  constraint dispatch_meeting_kind_check check (kind in ('weekly', 'monthly', 'special')),
  constraint dispatch_meeting_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id)
);
create index dispatch_meeting_by_no on dispatch_meeting (city_code, no);

create table meeting_line (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no integer not null,
  what text not null,
  named_project_id uuid,
  owner_office_id uuid,
  origin text not null,
  ref text,
  constraint meeting_line_pkey primary key (city_code, entry_id, no),
  constraint meeting_line_origin_check check (origin in ('item', 'light', 'obstacle', 'meeting', 'hand')),
  constraint meeting_line_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint meeting_line_city_code_named_project_id_fkey foreign key (city_code, named_project_id) references project(city_code, id),
  constraint meeting_line_city_code_owner_office_id_fkey foreign key (city_code, owner_office_id) references office(city_code, id)
);

create table meeting_minutes (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  meeting_no text not null,
  attendance text,
  meeting_kind text not null,
  constraint meeting_minutes_pkey primary key (city_code, entry_id),
  constraint meeting_minutes_meeting_kind_check check (meeting_kind in ('weekly', 'monthly', 'special')),
  constraint meeting_minutes_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id)
);
create index meeting_minutes_by_meeting on meeting_minutes (city_code, meeting_no);

create table meeting_conclusion (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no integer not null,
  line_no integer not null,
  outcome text not null,
  conclusion text not null,
  constraint meeting_conclusion_pkey primary key (city_code, entry_id, no),
  constraint meeting_conclusion_outcome_check check (outcome in ('hand_over', 'settled', 'again')),
  constraint meeting_conclusion_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id)
);

create table dispatch_item (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no text not null,
  what text not null,
  owner_office_id uuid not null,
  person text,
  due_on date not null,
  measure text,
  origin text not null,
  origin_note text,
  project_id uuid,
  meeting_no text,
  line_no integer,
  constraint dispatch_item_pkey primary key (city_code, entry_id),
  constraint dispatch_item_line_of_meeting check ((meeting_no IS NULL) = (line_no IS NULL)),
  constraint dispatch_item_origin_check check (origin in ('light', 'obstacle', 'meeting', 'hand')),
  constraint dispatch_item_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint dispatch_item_city_code_owner_office_id_fkey foreign key (city_code, owner_office_id) references office(city_code, id),
  constraint dispatch_item_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id)
);
create index dispatch_item_by_meeting on dispatch_item (city_code, meeting_no) where (meeting_no IS NOT NULL);
create index dispatch_item_by_no on dispatch_item (city_code, no);

create table dispatch_step (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  item_no text not null,
  step text not null,
  what text not null,
  evidence text,
  order_office_id uuid not null,
  owner_office_id uuid not null,
  due_on date not null,
  settled_on date,
  in_time boolean,
  origin text,
  constraint dispatch_step_pkey primary key (city_code, entry_id),
  constraint dispatch_step_check check ((step = 'close'::text) = (settled_on IS NOT NULL)),
  constraint dispatch_step_check1 check ((settled_on IS NULL) = (in_time IS NULL)),
  constraint dispatch_step_origin_check check (origin in ('light', 'obstacle', 'meeting', 'hand')),
  constraint dispatch_step_step_check check (step in ('feedback', 'send_back', 'urge', 'supervise', 'close')),
  constraint dispatch_step_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint dispatch_step_city_code_order_office_id_fkey foreign key (city_code, order_office_id) references office(city_code, id),
  constraint dispatch_step_city_code_owner_office_id_fkey foreign key (city_code, owner_office_id) references office(city_code, id)
);
create index dispatch_step_by_item on dispatch_step (city_code, item_no);

create table appraisal (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no text not null,
  project_id uuid not null,
  agreement_type text not null,
  what text not null,
  documents text,
  lines text not null,
  investment_fen bigint,
  industry_code text not null,
  section character(1) not null,
  convener_id uuid not null,
  reviewer_ids uuid[] not null,
  due_on date not null,
  opinion_days integer not null,
  silence_agrees boolean not null,
  valid_days integer not null,
  constraint appraisal_pkey primary key (city_code, entry_id),
  constraint appraisal_opinion_days_check check (opinion_days > 0),
  constraint appraisal_reviewer_ids_check check (cardinality(reviewer_ids) > 0),
  constraint appraisal_valid_days_check check (valid_days > 0),
  constraint appraisal_city_code_convener_id_fkey foreign key (city_code, convener_id) references office(city_code, id),
  constraint appraisal_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint appraisal_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id)
);
create index appraisal_by_no on appraisal (city_code, no);
create index appraisal_by_project on appraisal (city_code, project_id);

create table appraisal_step (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  appraisal_no text not null,
  step text not null,
  opinion text,
  conclusion text,
  what text not null,
  conditions text,
  valid_until date,
  project_id uuid not null,
  filed_office_id uuid not null,
  convener_id uuid not null,
  filed_on date not null,
  due_on date,
  days integer,
  constraint appraisal_step_pkey primary key (city_code, entry_id),
  constraint appraisal_step_check check ((step = 'opinion'::text) = (opinion IS NOT NULL)),
  constraint appraisal_step_check1 check ((step = 'conclusion'::text) = (conclusion IS NOT NULL)),
  constraint appraisal_step_check2 check ((step = 'supplement'::text) = (due_on IS NOT NULL)),
  constraint appraisal_step_check3 check (COALESCE(conclusion = 'passed'::text, false) = (valid_until IS NOT NULL)),
  constraint appraisal_step_check4 check (COALESCE(conclusion in ('passed', 'refused'), false) = (days IS NOT NULL)),
  constraint appraisal_step_conclusion_check check (conclusion in ('passed', 'supplement', 'refused')),
  constraint appraisal_step_opinion_check check (opinion in ('agree', 'agree_if', 'disagree', 'more')),
  constraint appraisal_step_step_check check (step in ('opinion', 'supplement', 'conclusion')),
  constraint appraisal_step_city_code_convener_id_fkey foreign key (city_code, convener_id) references office(city_code, id),
  constraint appraisal_step_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint appraisal_step_city_code_filed_office_id_fkey foreign key (city_code, filed_office_id) references office(city_code, id),
  constraint appraisal_step_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id)
);
create index appraisal_step_by_appraisal on appraisal_step (city_code, appraisal_no);

create table verification (
  city_code text not null,
  id uuid not null,
  entry_id uuid not null,
  office_id uuid not null,
  decision text not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recognised_fen bigint,
  claimed_fen bigint,
  excluded_by text,
  excluded_version integer,
  constraint verification_pkey primary key (city_code, id),
  constraint excluded_at_nought check ((excluded_by IS NULL) = (excluded_version IS NULL) AND (excluded_by IS NULL OR NOT recognised_fen IS DISTINCT FROM 0)),
  constraint recognised_in_range check (recognised_fen >= 0 AND recognised_fen <= claimed_fen),
  constraint recognised_is_of_a_claim check ((recognised_fen IS NULL) = (claimed_fen IS NULL)),
  constraint recognised_less_has_reason check (recognised_fen = claimed_fen OR reason IS NOT NULL OR excluded_by IS NOT NULL),
  constraint recognised_once_verified check (recognised_fen IS NULL OR decision = 'verified'::text),
  constraint verification_check check (decision = 'verified'::text OR reason IS NOT NULL),
  constraint verification_decision_check check (decision in ('verified', 'returned')),
  constraint verification_city_code_entry_id_claimed_fen_fkey foreign key (city_code, entry_id, claimed_fen) references fund_arrival(city_code, entry_id, claimed_fen),
  constraint verification_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint verification_city_code_excluded_by_excluded_version_fkey foreign key (city_code, excluded_by, excluded_version) references exclusion_rule(city_code, rule_id, version),
  constraint verification_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create unique index decided_once on verification (city_code, entry_id);
create index verification_by_instant on verification (city_code, recorded_at);

create table file (
  city_code text not null,
  id uuid not null,
  office_id uuid not null,
  sha256 text not null,
  bytes bigint not null,
  type text not null,
  name text not null,
  scan_awaited boolean not null,
  taken_at text,
  latitude numeric(9,6),
  longitude numeric(9,6),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint file_pkey primary key (city_code, id),
  constraint file_city_code_id_office_id_key unique (city_code, id, office_id),
  constraint file_bytes_check check (bytes > 0),
  constraint file_latitude_check check (latitude >= '-90'::integer::numeric AND latitude <= 90::numeric),
  constraint file_longitude_check check (longitude >= '-180'::integer::numeric AND longitude <= 180::numeric),
  constraint file_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint file_taken_at_check check (taken_at ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$'::text),
  constraint file_city_code_fkey foreign key (city_code) references city(city_code),
  constraint file_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id),
  constraint file_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index file_by_content on file (city_code, sha256);
create index file_by_instant on file (city_code, recorded_at);
create index file_by_sender on file (city_code, recorded_by, recorded_at);

create table file_scan (
  city_code text not null,
  id uuid not null,
  file_id uuid not null,
  office_id uuid not null,
  state text not null,
  finding text,
  recorded_at timestamptz not null,
  constraint file_scan_pkey primary key (city_code, id),
  constraint file_scan_city_code_file_id_recorded_at_key unique (city_code, file_id, recorded_at),
  constraint file_scan_state_check check (state in ('scanning', 'clean', 'infected', 'failed')),
  constraint file_scan_city_code_file_id_office_id_fkey foreign key (city_code, file_id, office_id) references file(city_code, id, office_id)
);
create index file_scan_by_instant on file_scan (city_code, recorded_at);

create table file_withdrawal (
  city_code text not null,
  file_id uuid not null,
  office_id uuid not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint file_withdrawal_pkey primary key (city_code, file_id),
  constraint file_withdrawal_city_code_file_id_office_id_fkey foreign key (city_code, file_id, office_id) references file(city_code, id, office_id),
  constraint file_withdrawal_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index file_withdrawal_by_instant on file_withdrawal (city_code, recorded_at);

create table attachment (
  city_code text not null,
  id uuid not null,
  entry_id uuid not null,
  office_id uuid not null,
  no integer not null,
  file_id uuid not null,
  kind text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint attachment_pkey primary key (city_code, id),
  constraint attachment_city_code_entry_id_file_id_key unique (city_code, entry_id, file_id),
  constraint attachment_city_code_entry_id_no_key unique (city_code, entry_id, no),
  constraint attachment_kind_check check (kind in ('contract', 'business_licence', 'filing_certificate', 'construction_permit', 'site_photo', 'bank_slip', 'invoice', 'capital_verification', 'land_receipt', 'progress_sheet', 'review_record', 'other')),
  constraint attachment_no_check check (no > 0),
  constraint attachment_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint attachment_city_code_file_id_fkey foreign key (city_code, file_id) references file(city_code, id),
  constraint attachment_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index attachment_by_file on attachment (city_code, file_id);
create index attachment_by_instant on attachment (city_code, recorded_at);

create table file_opening (
  city_code text not null,
  id uuid not null,
  file_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  constraint file_opening_pkey primary key (city_code, id),
  constraint file_opening_city_code_account_id_fkey foreign key (city_code, account_id) references account(city_code, id),
  constraint file_opening_city_code_file_id_fkey foreign key (city_code, file_id) references file(city_code, id)
);
create index file_opening_by_file on file_opening (city_code, file_id);

create table evidence_policy (
  city_code text not null,
  id uuid not null,
  policy jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint evidence_policy_pkey primary key (city_code, id),
  constraint evidence_policy_city_code_fkey foreign key (city_code) references city(city_code),
  constraint evidence_policy_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index evidence_policy_by_instant on evidence_policy (city_code, recorded_at);

create table clause_review (
  city_code text not null,
  id uuid not null,
  entry_id uuid not null,
  office_id uuid not null,
  conclusion text not null,
  opinion text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint clause_review_pkey primary key (city_code, id),
  constraint clause_review_city_code_id_office_id_key unique (city_code, id, office_id),
  constraint clause_review_check check (conclusion = 'passed'::text OR opinion IS NOT NULL),
  constraint clause_review_conclusion_check check (conclusion in ('passed', 'changes_required', 'refused')),
  constraint clause_review_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id),
  constraint clause_review_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index clause_review_by_agreement on clause_review (city_code, entry_id, recorded_at);
create index clause_review_by_instant on clause_review (city_code, recorded_at);

create table clause_review_flag (
  city_code text not null,
  review_id uuid not null,
  office_id uuid not null,
  no integer not null,
  clause_no integer not null,
  rule_id text not null,
  rule_version integer not null,
  severity text not null,
  words text not null,
  outcome text not null,
  basis text,
  constraint clause_review_flag_pkey primary key (city_code, review_id, no),
  constraint clause_review_flag_city_code_review_id_clause_no_rule_id_key unique (city_code, review_id, clause_no, rule_id),
  constraint clause_review_flag_check check (outcome <> 'has_basis'::text OR basis IS NOT NULL),
  constraint clause_review_flag_outcome_check check (outcome in ('deleted', 'changed', 'has_basis', 'not_applicable')),
  constraint clause_review_flag_severity_check check (severity in ('forbidden', 'needs_basis', 'notice')),
  constraint clause_review_flag_city_code_review_id_office_id_fkey foreign key (city_code, review_id, office_id) references clause_review(city_code, id, office_id)
);

create table signing_before_review (
  city_code text not null,
  signing_id uuid not null,
  office_id uuid not null,
  constraint signing_before_review_pkey primary key (city_code, signing_id),
  constraint signing_before_review_city_code_signing_id_office_id_fkey foreign key (city_code, signing_id, office_id) references entry(city_code, id, office_id)
);

create table project_merge (
  city_code text not null,
  id uuid not null,
  act text not null,
  office_id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  kept_office_id uuid not null,
  merged_office_id uuid not null,
  undoes_id uuid,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint project_merge_pkey primary key (city_code, id),
  constraint project_merge_city_code_id_kept_id_merged_id_key unique (city_code, id, kept_id, merged_id),
  constraint project_merge_city_code_id_office_id_key unique (city_code, id, office_id),
  constraint project_merge_city_code_undoes_id_key unique (city_code, undoes_id),
  constraint project_merge_act_check check (act in ('merge', 'undo')),
  constraint project_merge_check check (kept_id <> merged_id),
  constraint project_merge_check1 check ((act = 'undo'::text) = (undoes_id IS NOT NULL)),
  constraint project_merge_reason_check check (reason <> ''::text),
  constraint project_merge_city_code_fkey foreign key (city_code) references city(city_code),
  constraint project_merge_city_code_kept_id_fkey foreign key (city_code, kept_id) references project(city_code, id),
  constraint project_merge_city_code_merged_id_fkey foreign key (city_code, merged_id) references project(city_code, id),
  constraint project_merge_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id),
  constraint project_merge_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id),
  constraint project_merge_city_code_undoes_id_kept_id_merged_id_fkey foreign key (city_code, undoes_id, kept_id, merged_id) references project_merge(city_code, id, kept_id, merged_id)
);
create index project_merge_by_instant on project_merge (city_code, recorded_at);
create index project_merge_by_kept on project_merge (city_code, kept_id);
create index project_merge_by_merged on project_merge (city_code, merged_id);

create table project_merge_member (
  city_code text not null,
  merge_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  into_id uuid not null,
  constraint project_merge_member_pkey primary key (city_code, merge_id, project_id),
  constraint project_merge_member_check check (project_id <> into_id),
  constraint project_merge_member_city_code_into_id_fkey foreign key (city_code, into_id) references project(city_code, id),
  constraint project_merge_member_city_code_merge_id_office_id_fkey foreign key (city_code, merge_id, office_id) references project_merge(city_code, id, office_id),
  constraint project_merge_member_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id)
);
create index project_merge_member_by_into on project_merge_member (city_code, into_id);
create index project_merge_member_by_project on project_merge_member (city_code, project_id);

create table project_merge_repeat (
  city_code text not null,
  merge_id uuid not null,
  office_id uuid not null,
  entry_id uuid not null,
  no integer not null,
  repeats_id uuid not null,
  repeats_no integer not null,
  constraint project_merge_repeat_pkey primary key (city_code, merge_id, entry_id, no),
  constraint project_merge_repeat_check check (entry_id <> repeats_id OR no <> repeats_no),
  constraint project_merge_repeat_city_code_entry_id_fkey foreign key (city_code, entry_id) references entry(city_code, id),
  constraint project_merge_repeat_city_code_merge_id_office_id_fkey foreign key (city_code, merge_id, office_id) references project_merge(city_code, id, office_id),
  constraint project_merge_repeat_city_code_repeats_id_fkey foreign key (city_code, repeats_id) references entry(city_code, id)
);
create index project_merge_repeat_by_entry on project_merge_repeat (city_code, entry_id);

create table company_merge (
  city_code text not null,
  id uuid not null,
  act text not null,
  kept_id uuid not null,
  merged_id uuid not null,
  undoes_id uuid,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint company_merge_pkey primary key (city_code, id),
  constraint company_merge_city_code_id_kept_id_merged_id_key unique (city_code, id, kept_id, merged_id),
  constraint company_merge_city_code_undoes_id_key unique (city_code, undoes_id),
  constraint company_merge_act_check check (act in ('merge', 'undo')),
  constraint company_merge_check check (kept_id <> merged_id),
  constraint company_merge_check1 check ((act = 'undo'::text) = (undoes_id IS NOT NULL)),
  constraint company_merge_reason_check check (reason <> ''::text),
  constraint company_merge_city_code_fkey foreign key (city_code) references city(city_code),
  constraint company_merge_city_code_kept_id_fkey foreign key (city_code, kept_id) references company(city_code, id),
  constraint company_merge_city_code_merged_id_fkey foreign key (city_code, merged_id) references company(city_code, id),
  constraint company_merge_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id),
  constraint company_merge_city_code_undoes_id_kept_id_merged_id_fkey foreign key (city_code, undoes_id, kept_id, merged_id) references company_merge(city_code, id, kept_id, merged_id)
);
create index company_merge_by_instant on company_merge (city_code, recorded_at);

create table company_merge_member (
  city_code text not null,
  merge_id uuid not null,
  company_id uuid not null,
  into_id uuid not null,
  constraint company_merge_member_pkey primary key (city_code, merge_id, company_id),
  constraint company_merge_member_check check (company_id <> into_id),
  constraint company_merge_member_city_code_company_id_fkey foreign key (city_code, company_id) references company(city_code, id),
  constraint company_merge_member_city_code_into_id_fkey foreign key (city_code, into_id) references company(city_code, id),
  constraint company_merge_member_city_code_merge_id_fkey foreign key (city_code, merge_id) references company_merge(city_code, id)
);
create index company_merge_member_by_company on company_merge_member (city_code, company_id);
create index company_merge_member_by_into on company_merge_member (city_code, into_id);

create table company_alias (
  city_code text not null,
  id uuid not null,
  company_id uuid not null,
  name text not null,
  name_key text not null,
  kind text not null,
  from_on date,
  to_on date,
  source text not null,
  source_on date not null,
  withdraws_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint company_alias_pkey primary key (city_code, id),
  constraint company_alias_city_code_id_company_id_key unique (city_code, id, company_id),
  constraint company_alias_city_code_withdraws_id_key unique (city_code, withdraws_id),
  constraint company_alias_check check (from_on <= to_on),
  constraint company_alias_kind_check check (kind in ('former', 'alias')),
  constraint company_alias_name_check check (name <> ''::text),
  constraint company_alias_source_check check (source <> ''::text),
  constraint company_alias_city_code_company_id_fkey foreign key (city_code, company_id) references company(city_code, id),
  constraint company_alias_city_code_fkey foreign key (city_code) references city(city_code),
  constraint company_alias_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id),
  constraint company_alias_city_code_withdraws_id_company_id_fkey foreign key (city_code, withdraws_id, company_id) references company_alias(city_code, id, company_id)
);
create index company_alias_by_company on company_alias (city_code, company_id);
create index company_alias_by_instant on company_alias (city_code, recorded_at);
create index company_alias_by_key on company_alias (city_code, name_key);

create table company_parent (
  city_code text not null,
  id uuid not null,
  company_id uuid not null,
  parent_name text,
  parent_id uuid,
  source text not null,
  source_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint company_parent_pkey primary key (city_code, id),
  constraint company_parent_check check (parent_id <> company_id),
  constraint company_parent_check1 check (parent_id IS NULL OR parent_name IS NOT NULL),
  constraint company_parent_source_check check (source <> ''::text),
  constraint company_parent_city_code_company_id_fkey foreign key (city_code, company_id) references company(city_code, id),
  constraint company_parent_city_code_fkey foreign key (city_code) references city(city_code),
  constraint company_parent_city_code_parent_id_fkey foreign key (city_code, parent_id) references company(city_code, id),
  constraint company_parent_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index company_parent_by_company on company_parent (city_code, company_id);
create index company_parent_by_instant on company_parent (city_code, recorded_at);

create table protection_rule (
  city_code text not null,
  id uuid not null,
  effective_from date not null,
  days integer not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint protection_rule_pkey primary key (city_code, id),
  constraint protection_rule_days_check check (days >= 0 AND days <= 3650),
  constraint protection_rule_reason_check check (reason <> ''::text),
  constraint protection_rule_city_code_fkey foreign key (city_code) references city(city_code),
  constraint protection_rule_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index protection_rule_by_instant on protection_rule (city_code, recorded_at);

create table dispute (
  city_code text not null,
  id uuid not null,
  office_id uuid not null,
  decider_id uuid not null,
  first_project_id uuid not null,
  first_office_id uuid not null,
  first_filed_at timestamptz not null,
  first_entry_id uuid not null,
  second_project_id uuid not null,
  second_office_id uuid not null,
  second_filed_at timestamptz not null,
  second_entry_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint dispute_pkey primary key (city_code, id),
  constraint dispute_check check (first_project_id <> second_project_id),
  constraint dispute_check1 check (first_office_id <> second_office_id),
  constraint dispute_check2 check (first_filed_at <= second_filed_at),
  constraint dispute_reason_check check (reason <> ''::text),
  constraint dispute_city_code_decider_id_fkey foreign key (city_code, decider_id) references office(city_code, id),
  constraint dispute_city_code_first_entry_id_first_office_id_fkey foreign key (city_code, first_entry_id, first_office_id) references entry(city_code, id, office_id),
  constraint dispute_city_code_first_project_id_fkey foreign key (city_code, first_project_id) references project(city_code, id),
  constraint dispute_city_code_fkey foreign key (city_code) references city(city_code),
  constraint dispute_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id),
  constraint dispute_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id),
  constraint dispute_city_code_second_entry_id_second_office_id_fkey foreign key (city_code, second_entry_id, second_office_id) references entry(city_code, id, office_id),
  constraint dispute_city_code_second_project_id_fkey foreign key (city_code, second_project_id) references project(city_code, id)
);
create index dispute_by_instant on dispute (city_code, recorded_at);
create index dispute_by_projects on dispute (city_code, first_project_id, second_project_id);

create table dispute_decision (
  city_code text not null,
  id uuid not null,
  dispute_id uuid not null,
  office_id uuid not null,
  no integer not null,
  outcome text not null,
  rule_says text not null,
  rule_id uuid,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint dispute_decision_pkey primary key (city_code, id),
  constraint dispute_decision_city_code_dispute_id_no_key unique (city_code, dispute_id, no),
  constraint dispute_decision_no_check check (no > 0),
  constraint dispute_decision_outcome_check check (outcome in ('first', 'second', 'shared')),
  constraint dispute_decision_reason_check check (reason <> ''::text),
  constraint dispute_decision_rule_says_check check (rule_says in ('first', 'second')),
  constraint dispute_decision_city_code_dispute_id_fkey foreign key (city_code, dispute_id) references dispute(city_code, id),
  constraint dispute_decision_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id),
  constraint dispute_decision_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id),
  constraint dispute_decision_city_code_rule_id_fkey foreign key (city_code, rule_id) references protection_rule(city_code, id)
);
create index dispute_decision_by_instant on dispute_decision (city_code, recorded_at);

-- Shared by all cities.
create table definition (
  id text not null,
  version integer not null,
  body jsonb not null,
  hash text not null,
  first_seen_at timestamptz not null,
  constraint definition_pkey primary key (id, version)
);

create table publication (
  city_code text not null,
  id uuid not null,
  bulletin text not null,
  period text not null,
  known_at timestamptz not null,
  published_at timestamptz not null,
  published_by uuid not null,
  content jsonb not null,
  hash text not null,
  constraint publication_pkey primary key (city_code, id),
  constraint publication_city_code_fkey foreign key (city_code) references city(city_code),
  constraint publication_city_code_published_by_fkey foreign key (city_code, published_by) references account(city_code, id)
);

create table published_figure (
  city_code text not null,
  publication_id uuid not null,
  figure_key text not null,
  figure_id text not null,
  definition_version integer not null,
  value text,
  display text not null,
  row_ids jsonb not null,
  hash text not null,
  constraint published_figure_pkey primary key (city_code, publication_id, figure_key),
  constraint published_figure_city_code_publication_id_fkey foreign key (city_code, publication_id) references publication(city_code, id)
);

create table saved_view (
  city_code text not null,
  id uuid not null,
  account_id uuid not null,
  screen text not null,
  name text not null,
  query jsonb not null,
  saved_at timestamptz not null,
  constraint saved_view_pkey primary key (city_code, id),
  constraint saved_view_city_code_account_id_fkey foreign key (city_code, account_id) references account(city_code, id)
);

create table export_log (
  city_code text not null,
  id uuid not null,
  account_id uuid not null,
  what text not null,
  filter jsonb not null,
  rows integer not null,
  at timestamptz not null,
  constraint export_log_pkey primary key (city_code, id),
  constraint export_log_city_code_account_id_fkey foreign key (city_code, account_id) references account(city_code, id)
);

create table sign_in_policy (
  city_code text not null,
  set_at timestamptz not null,
  set_by uuid not null,
  policy jsonb not null,
  constraint sign_in_policy_pkey primary key (city_code, set_at),
  constraint sign_in_policy_city_code_fkey foreign key (city_code) references city(city_code),
  constraint sign_in_policy_city_code_set_by_fkey foreign key (city_code, set_by) references account(city_code, id)
);

create table password_history (
  city_code text not null,
  account_id uuid not null,
  replaced_at timestamptz not null,
  password_hash text not null,
  constraint password_history_pkey primary key (city_code, account_id, replaced_at),
  constraint password_history_city_code_account_id_fkey foreign key (city_code, account_id) references account(city_code, id)
);

create table second_factor (
  city_code text not null,
  account_id uuid not null,
  sealed_secret bytea not null,
  last_step bigint not null default 0,
  constraint second_factor_pkey primary key (city_code, account_id),
  constraint second_factor_city_code_account_id_fkey foreign key (city_code, account_id) references account(city_code, id)
);

create table recovery_code (
  city_code text not null,
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  constraint recovery_code_pkey primary key (city_code, account_id, code_hash),
  constraint recovery_code_city_code_account_id_fkey foreign key (city_code, account_id) references account(city_code, id)
);

create table period_close (
  city_code text not null,
  id uuid not null,
  office_id uuid not null,
  period text not null,
  from_on date not null,
  to_on date not null,
  no integer not null,
  closed_at timestamptz not null,
  closed_by uuid not null,
  constraint period_close_pkey primary key (city_code, id),
  constraint period_close_city_code_id_office_id_closed_by_key unique (city_code, id, office_id, closed_by),
  constraint period_close_city_code_office_id_from_on_to_on_no_key unique (city_code, office_id, from_on, to_on, no),
  constraint period_close_check check (from_on <= to_on),
  constraint period_close_no_check check (no > 0),
  constraint period_close_period_check check (period ~ '^(\d{4}|\d{4}-\d{2}|A\d{4})$'::text),
  constraint period_close_city_code_closed_by_fkey foreign key (city_code, closed_by) references account(city_code, id),
  constraint period_close_city_code_fkey foreign key (city_code) references city(city_code),
  constraint period_close_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id)
);
create index period_close_by_instant on period_close (city_code, closed_at);

create table period_reopen (
  city_code text not null,
  close_id uuid not null,
  office_id uuid not null,
  closed_by uuid not null,
  reason text not null,
  reopened_at timestamptz not null,
  reopened_by uuid not null,
  constraint period_reopen_pkey primary key (city_code, close_id),
  constraint period_reopen_check check (reopened_by <> closed_by),
  constraint period_reopen_reason_check check (reason <> ''::text),
  constraint period_reopen_city_code_close_id_office_id_closed_by_fkey foreign key (city_code, close_id, office_id, closed_by) references period_close(city_code, id, office_id, closed_by),
  constraint period_reopen_city_code_reopened_by_fkey foreign key (city_code, reopened_by) references account(city_code, id)
);
create index period_reopen_by_instant on period_reopen (city_code, reopened_at);

create table carried_entry (
  city_code text not null,
  close_id uuid not null,
  entry_id uuid not null,
  office_id uuid not null,
  closed_by uuid not null,
  constraint carried_entry_pkey primary key (city_code, close_id, entry_id),
  constraint carried_entry_city_code_close_id_office_id_closed_by_fkey foreign key (city_code, close_id, office_id, closed_by) references period_close(city_code, id, office_id, closed_by),
  constraint carried_entry_city_code_entry_id_fkey foreign key (city_code, entry_id) references entry(city_code, id)
);
create index carried_entry_by_entry on carried_entry (city_code, entry_id);

create table countersignature (
  city_code text not null,
  id uuid not null,
  close_id uuid not null,
  office_id uuid not null,
  statement text not null,
  public_key bytea not null,
  signature bytea not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint countersignature_pkey primary key (city_code, id),
  constraint countersignature_city_code_close_id_office_id_key unique (city_code, close_id, office_id),
  constraint countersignature_public_key_check check (octet_length(public_key) = 32),
  constraint countersignature_signature_check check (octet_length(signature) = 64),
  constraint countersignature_city_code_close_id_fkey foreign key (city_code, close_id) references period_close(city_code, id),
  constraint countersignature_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id),
  constraint countersignature_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);

create table assessment_year (
  city_code text not null,
  id uuid not null,
  year integer not null,
  from_on date not null,
  to_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint assessment_year_pkey primary key (city_code, id),
  constraint assessment_year_city_code_year_recorded_at_key unique (city_code, year, recorded_at),
  constraint assessment_year_check check (from_on <= to_on),
  constraint assessment_year_year_check check (year >= 1900 AND year <= 2199),
  constraint assessment_year_city_code_fkey foreign key (city_code) references city(city_code),
  constraint assessment_year_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);

create table account_link (
  city_code text not null,
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  linked_at timestamptz not null,
  salt uuid default gen_random_uuid(),
  constraint account_link_pkey primary key (city_code, issuer, subject),
  constraint account_link_city_code_account_id_issuer_key unique (city_code, account_id, issuer),
  constraint account_link_city_code_account_id_fkey foreign key (city_code, account_id) references account(city_code, id)
);

create table sign_in_log (
  city_code text not null,
  id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  outcome text not null,
  way text not null,
  address text not null,
  agent text not null,
  salt uuid default gen_random_uuid(),
  constraint sign_in_log_pkey primary key (city_code, id),
  constraint sign_in_log_outcome_check check (outcome in ('signed_in', 'refused', 'locked')),
  constraint sign_in_log_way_check check (way in ('password', 'provider')),
  constraint sign_in_log_city_code_account_id_fkey foreign key (city_code, account_id) references account(city_code, id)
);
create index sign_in_log_by_account on sign_in_log (city_code, account_id, at DESC);

create table account_request (
  city_code text not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  role text,
  office_id uuid,
  issuer text,
  subject text,
  sealed_half bytea,
  asked_by uuid not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  outcome text,
  constraint account_request_pkey primary key (city_code, id),
  constraint account_request_check check ((kind = 'grant'::text) = (role IS NOT NULL AND office_id IS NOT NULL)),
  constraint account_request_check1 check ((ended_at IS NULL) = (outcome IS NULL)),
  constraint account_request_check2 check (outcome IS DISTINCT FROM 'confirmed'::text OR ended_by IS NULL OR ended_by <> asked_by AND ended_by <> account_id),
  constraint account_request_kind_check check (kind in ('reset_password', 'reset_second_factor', 'link', 'grant')),
  constraint account_request_outcome_check check (outcome in ('confirmed', 'refused', 'lapsed')),
  constraint account_request_city_code_account_id_fkey foreign key (city_code, account_id) references account(city_code, id),
  constraint account_request_city_code_asked_by_fkey foreign key (city_code, asked_by) references account(city_code, id),
  constraint account_request_city_code_ended_by_fkey foreign key (city_code, ended_by) references account(city_code, id),
  constraint account_request_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id)
);
create unique index account_request_waiting on account_request (city_code, account_id, kind, COALESCE(role, ''::text), COALESCE((office_id)::text, ''::text)) where (ended_at IS NULL);

create table account_told (
  city_code text not null,
  account_id uuid not null,
  told_at timestamptz not null,
  constraint account_told_pkey primary key (city_code, account_id),
  constraint account_told_city_code_account_id_fkey foreign key (city_code, account_id) references account(city_code, id)
);

create table kept_apart (
  city_code text not null,
  id uuid not null,
  office_id uuid not null,
  other_office_id uuid not null,
  project_id uuid not null,
  other_id uuid not null,
  project_digest text not null,
  other_digest text not null,
  code_finding text not null,
  suspicion text not null,
  no integer not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint kept_apart_pkey primary key (city_code, id),
  constraint kept_apart_city_code_id_office_id_other_office_id_key unique (city_code, id, office_id, other_office_id),
  constraint kept_apart_city_code_project_id_other_id_no_key unique (city_code, project_id, other_id, no),
  constraint kept_apart_check check (project_id < other_id),
  constraint kept_apart_code_finding_check check (code_finding in ('not_said', 'same', 'other')),
  constraint kept_apart_no_check check (no > 0),
  constraint kept_apart_reason_check check (reason <> ''::text),
  constraint kept_apart_city_code_fkey foreign key (city_code) references city(city_code),
  constraint kept_apart_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id),
  constraint kept_apart_city_code_other_id_fkey foreign key (city_code, other_id) references project(city_code, id),
  constraint kept_apart_city_code_other_office_id_fkey foreign key (city_code, other_office_id) references office(city_code, id),
  constraint kept_apart_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id),
  constraint kept_apart_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index kept_apart_by_instant on kept_apart (city_code, recorded_at);

create table kept_apart_undo (
  city_code text not null,
  kept_apart_id uuid not null,
  office_id uuid not null,
  other_office_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint kept_apart_undo_pkey primary key (city_code, kept_apart_id),
  constraint kept_apart_undo_reason_check check (reason <> ''::text),
  constraint kept_apart_undo_city_code_kept_apart_id_office_id_other_of_fkey foreign key (city_code, kept_apart_id, office_id, other_office_id) references kept_apart(city_code, id, office_id, other_office_id),
  constraint kept_apart_undo_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index kept_apart_undo_by_instant on kept_apart_undo (city_code, recorded_at);

create table import_choice (
  city_code text not null,
  import_id uuid not null,
  office_id uuid not null,
  sheet text not null,
  row integer not null,
  choice text not null,
  chosen_at timestamptz not null,
  chosen_by uuid not null,
  constraint import_choice_pkey primary key (city_code, import_id, sheet, "row"),
  constraint import_choice_choice_check check (choice in ('import', 'skip')),
  constraint import_choice_city_code_chosen_by_fkey foreign key (city_code, chosen_by) references account(city_code, id),
  constraint import_choice_city_code_import_id_fkey foreign key (city_code, import_id) references import(city_code, id)
);

create table import_answer (
  city_code text not null,
  office_id uuid not null,
  signature text not null,
  kind text not null,
  part text not null,
  answer text not null,
  answered_at timestamptz not null,
  answered_by uuid not null,
  constraint import_answer_pkey primary key (city_code, office_id, signature, kind, part),
  constraint import_answer_city_code_answered_by_fkey foreign key (city_code, answered_by) references account(city_code, id),
  constraint import_answer_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id)
);

-- Shared by all cities.
create table register_head (
  no smallint not null,
  version bigint not null,
  constraint register_head_pkey primary key (no),
  constraint register_head_no_check check (no = 1)
);

-- Shared by all cities.
create table register_company (
  id uuid not null,
  name text not null,
  name_key text not null,
  pinyin text not null,
  initials text not null,
  credit_code text,
  division_code text,
  industry_code text,
  source text not null,
  source_on date not null,
  sample boolean not null default false,
  version bigint not null,
  recorded_at timestamptz not null,
  constraint register_company_pkey primary key (id),
  constraint register_company_credit_code_key unique (credit_code),
  constraint register_company_division_code_fkey foreign key (division_code) references division(code),
  constraint register_company_industry_code_fkey foreign key (industry_code) references industry(code)
);
create index register_company_by_division on register_company (division_code);
create index register_company_by_key on register_company (name_key);
create index register_company_by_version on register_company (version);

create table company_fact (
  city_code text not null,
  id uuid not null,
  register_id uuid not null,
  kind text not null,
  value jsonb not null,
  source text not null,
  source_on date not null,
  sample boolean not null default false,
  import_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint company_fact_pkey primary key (city_code, id),
  constraint company_fact_check check ((kind <> ALL (ARRAY['supplies'::text, 'buys_from'::text])) OR (value ->> 'registerId'::text) <> register_id::text),
  constraint company_fact_kind_check check (kind in ('employees', 'output', 'above_scale', 'product', 'chain_node', 'supplies', 'buys_from', 'invested_in', 'expanding', 'listed', 'qualification', 'parent', 'risk', 'note')),
  constraint company_fact_value_check check (jsonb_typeof(value) = 'object'::text),
  constraint company_fact_city_code_fkey foreign key (city_code) references city(city_code),
  constraint company_fact_city_code_import_id_fkey foreign key (city_code, import_id) references import(city_code, id),
  constraint company_fact_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index company_fact_by_company on company_fact (city_code, register_id, kind);
create index company_fact_by_import on company_fact (city_code, import_id) where (import_id IS NOT NULL);
create index company_fact_by_kind on company_fact (city_code, kind);

create table company_fact_withdrawal (
  city_code text not null,
  fact_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint company_fact_withdrawal_pkey primary key (city_code, fact_id),
  constraint company_fact_withdrawal_city_code_fact_id_fkey foreign key (city_code, fact_id) references company_fact(city_code, id),
  constraint company_fact_withdrawal_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);

create table chain (
  city_code text not null,
  id uuid not null,
  constraint chain_pkey primary key (city_code, id),
  constraint chain_city_code_fkey foreign key (city_code) references city(city_code)
);

create table chain_version (
  city_code text not null,
  id uuid not null,
  chain_id uuid not null,
  version integer not null,
  name text not null,
  retired boolean not null,
  restores integer,
  note text,
  origin text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint chain_version_pkey primary key (city_code, id),
  constraint chain_version_city_code_chain_id_version_key unique (city_code, chain_id, version),
  constraint chain_version_check check (restores < version),
  constraint chain_version_origin_check check (origin in ('template', 'screen', 'sheet')),
  constraint chain_version_version_check check (version > 0),
  constraint chain_version_city_code_chain_id_fkey foreign key (city_code, chain_id) references chain(city_code, id),
  constraint chain_version_city_code_chain_id_restores_fkey foreign key (city_code, chain_id, restores) references chain_version(city_code, chain_id, version),
  constraint chain_version_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index chain_version_by_instant on chain_version (city_code, recorded_at);

create table chain_node (
  city_code text not null,
  version_id uuid not null,
  no integer not null,
  node_id uuid not null,
  name text not null,
  name_key text not null,
  segment text not null,
  products text[] not null,
  key boolean not null,
  constraint chain_node_pkey primary key (city_code, version_id, no),
  constraint chain_node_city_code_version_id_name_key_key unique (city_code, version_id, name_key),
  constraint chain_node_city_code_version_id_node_id_key unique (city_code, version_id, node_id),
  constraint chain_node_no_check check (no >= 0 AND no <= 999),
  constraint chain_node_segment_check check (segment in ('upstream', 'midstream', 'downstream')),
  constraint chain_node_city_code_version_id_fkey foreign key (city_code, version_id) references chain_version(city_code, id)
);

create table chain_node_industry (
  city_code text not null,
  version_id uuid not null,
  no integer not null,
  node_id uuid not null,
  industry_code text not null,
  constraint chain_node_industry_pkey primary key (city_code, version_id, no),
  constraint chain_node_industry_city_code_version_id_node_id_industry_c_key unique (city_code, version_id, node_id, industry_code),
  constraint chain_node_industry_city_code_version_id_node_id_fkey foreign key (city_code, version_id, node_id) references chain_node(city_code, version_id, node_id),
  constraint chain_node_industry_industry_code_fkey foreign key (industry_code) references industry(code)
);

create table chain_edge (
  city_code text not null,
  version_id uuid not null,
  no integer not null,
  from_id uuid not null,
  to_id uuid not null,
  evidence text not null,
  source text not null,
  source_on date,
  constraint chain_edge_pkey primary key (city_code, version_id, no),
  constraint chain_edge_city_code_version_id_from_id_to_id_key unique (city_code, version_id, from_id, to_id),
  constraint chain_edge_check check (from_id <> to_id),
  constraint chain_edge_no_check check (no >= 0 AND no <= 4999),
  constraint chain_edge_city_code_version_id_from_id_fkey foreign key (city_code, version_id, from_id) references chain_node(city_code, version_id, node_id),
  constraint chain_edge_city_code_version_id_to_id_fkey foreign key (city_code, version_id, to_id) references chain_node(city_code, version_id, node_id)
);

create table chain_duty (
  city_code text not null,
  id uuid not null,
  chain_id uuid not null,
  version integer not null,
  chief_id uuid,
  chief_title text,
  lead_office_id uuid,
  leader_ids uuid[] not null,
  team text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint chain_duty_pkey primary key (city_code, id),
  constraint chain_duty_city_code_chain_id_version_key unique (city_code, chain_id, version),
  constraint chain_duty_version_check check (version > 0),
  constraint chain_duty_city_code_chain_id_fkey foreign key (city_code, chain_id) references chain(city_code, id),
  constraint chain_duty_city_code_chief_id_fkey foreign key (city_code, chief_id) references person(city_code, id),
  constraint chain_duty_city_code_lead_office_id_fkey foreign key (city_code, lead_office_id) references office(city_code, id),
  constraint chain_duty_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index chain_duty_by_instant on chain_duty (city_code, recorded_at);

create table chain_rules (
  city_code text not null,
  id uuid not null,
  version integer not null,
  effective_from date not null,
  rules jsonb not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint chain_rules_pkey primary key (city_code, id),
  constraint chain_rules_city_code_version_key unique (city_code, version),
  constraint chain_rules_rules_check check (jsonb_typeof(rules) = 'object'::text),
  constraint chain_rules_version_check check (version > 0),
  constraint chain_rules_city_code_fkey foreign key (city_code) references city(city_code),
  constraint chain_rules_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index chain_rules_by_instant on chain_rules (city_code, recorded_at);

create table register_coverage (
  city_code text not null,
  id uuid not null,
  divisions text[] not null,
  source text not null,
  as_of date not null,
  whole boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint register_coverage_pkey primary key (city_code, id),
  constraint register_coverage_divisions_check check (cardinality(divisions) > 0),
  constraint register_coverage_city_code_fkey foreign key (city_code) references city(city_code),
  constraint register_coverage_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index register_coverage_by_instant on register_coverage (city_code, recorded_at);

create table prospect (
  city_code text not null,
  id uuid not null,
  register_id uuid,
  name text not null,
  name_key text not null,
  name_pinyin text not null,
  credit_code text,
  division_code text,
  industry_code text,
  source text not null,
  source_on date not null,
  sample boolean not null default false,
  import_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint prospect_pkey primary key (city_code, id),
  constraint prospect_city_code_fkey foreign key (city_code) references city(city_code),
  constraint prospect_city_code_import_id_fkey foreign key (city_code, import_id) references import(city_code, id),
  constraint prospect_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id),
  constraint prospect_division_code_fkey foreign key (division_code) references division(code),
  constraint prospect_industry_code_fkey foreign key (industry_code) references industry(code)
);
create index prospect_by_key on prospect (city_code, name_key);
create unique index prospect_once_by_code on prospect (city_code, credit_code) where (credit_code IS NOT NULL);
create unique index prospect_once_by_register on prospect (city_code, register_id) where (register_id IS NOT NULL);

create table pursuit (
  city_code text not null,
  id uuid not null,
  office_id uuid not null,
  prospect_id uuid not null,
  follows_id uuid,
  root_id uuid not null,
  offer_id uuid,
  opened_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint pursuit_pkey primary key (city_code, id),
  constraint pursuit_city_code_follows_id_key unique (city_code, follows_id),
  constraint pursuit_city_code_id_prospect_id_key unique (city_code, id, prospect_id),
  constraint pursuit_city_code_offer_id_key unique (city_code, offer_id),
  constraint pursuit_check check (follows_id <> id),
  constraint pursuit_check1 check (offer_id IS NULL OR follows_id IS NOT NULL),
  constraint pursuit_check2 check ((root_id = id) = (offer_id IS NULL)),
  constraint pursuit_city_code_follows_id_prospect_id_fkey foreign key (city_code, follows_id, prospect_id) references pursuit(city_code, id, prospect_id),
  constraint pursuit_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id),
  constraint pursuit_city_code_prospect_id_fkey foreign key (city_code, prospect_id) references prospect(city_code, id),
  constraint pursuit_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id),
  constraint pursuit_city_code_root_id_prospect_id_fkey foreign key (city_code, root_id, prospect_id) references pursuit(city_code, id, prospect_id)
);
create index pursuit_by_office on pursuit (city_code, office_id);
create index pursuit_by_prospect on pursuit (city_code, prospect_id);
create index pursuit_by_root on pursuit (city_code, root_id);
create unique index pursuit_first_of_prospect on pursuit (city_code, prospect_id) where (follows_id IS NULL);

create table pursuit_act (
  city_code text not null,
  id uuid not null,
  pursuit_id uuid not null,
  root_id uuid not null,
  office_id uuid not null,
  kind text not null,
  opens boolean not null default false,
  acted_on date not null,
  account_id uuid,
  due_on date,
  entry_id uuid,
  to_office_id uuid,
  keep_basis_points integer,
  document text,
  cause text,
  project_id uuid,
  about_id uuid,
  note text,
  chain_id uuid,
  chain text,
  node_id uuid,
  node text,
  reasons text[] not null default '{}'::text[],
  activity_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint pursuit_act_pkey primary key (city_code, id),
  constraint pursuit_act_city_code_about_id_key unique (city_code, about_id),
  constraint pursuit_act_check check (NOT opens OR kind = 'assigned'::text),
  constraint pursuit_act_check1 check ((kind = 'assigned'::text) = (account_id IS NOT NULL)),
  constraint pursuit_act_check10 check ((kind <> ALL (ARRAY['offered'::text, 'declined'::text, 'released'::text, 'retracted'::text])) OR note IS NOT NULL),
  constraint pursuit_act_check11 check (opens OR chain_id IS NULL AND chain IS NULL AND node_id IS NULL AND node IS NULL AND activity_id IS NULL),
  constraint pursuit_act_check2 check (kind <> 'assigned'::text OR due_on IS NOT NULL),
  constraint pursuit_act_check3 check ((kind in ('contacted', 'visited')) = (entry_id IS NOT NULL)),
  constraint pursuit_act_check4 check ((kind = 'offered'::text) = (to_office_id IS NOT NULL)),
  constraint pursuit_act_check5 check ((kind = 'offered'::text) = (keep_basis_points IS NOT NULL)),
  constraint pursuit_act_check6 check (COALESCE(keep_basis_points, 0) = 0 OR document IS NOT NULL),
  constraint pursuit_act_check7 check ((kind = 'refused'::text) = (cause IS NOT NULL)),
  constraint pursuit_act_check8 check ((kind = 'lead'::text) = (project_id IS NOT NULL)),
  constraint pursuit_act_check9 check ((kind in ('declined', 'retracted')) = (about_id IS NOT NULL)),
  constraint pursuit_act_keep_basis_points_check check (keep_basis_points >= 0 AND keep_basis_points <= 9999),
  constraint pursuit_act_kind_check check (kind in ('assigned', 'contacted', 'visited', 'offered', 'declined', 'released', 'refused', 'lead', 'retracted')),
  constraint pursuit_act_city_code_about_id_fkey foreign key (city_code, about_id) references pursuit_act(city_code, id),
  constraint pursuit_act_city_code_account_id_fkey foreign key (city_code, account_id) references account(city_code, id),
  constraint pursuit_act_city_code_activity_id_fkey foreign key (city_code, activity_id) references entry(city_code, id),
  constraint pursuit_act_city_code_entry_id_fkey foreign key (city_code, entry_id) references entry(city_code, id),
  constraint pursuit_act_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id),
  constraint pursuit_act_city_code_project_id_fkey foreign key (city_code, project_id) references project(city_code, id),
  constraint pursuit_act_city_code_pursuit_id_fkey foreign key (city_code, pursuit_id) references pursuit(city_code, id),
  constraint pursuit_act_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id),
  constraint pursuit_act_city_code_root_id_fkey foreign key (city_code, root_id) references pursuit(city_code, id),
  constraint pursuit_act_city_code_to_office_id_fkey foreign key (city_code, to_office_id) references office(city_code, id)
);
create index pursuit_act_by_account on pursuit_act (city_code, account_id) where (account_id IS NOT NULL);
create index pursuit_act_by_entry on pursuit_act (city_code, entry_id) where (entry_id IS NOT NULL);
create index pursuit_act_by_instant on pursuit_act (city_code, recorded_at);
create index pursuit_act_by_pursuit on pursuit_act (city_code, pursuit_id, recorded_at);
create index pursuit_act_by_receiver on pursuit_act (city_code, to_office_id) where (to_office_id IS NOT NULL);
create index pursuit_act_by_root on pursuit_act (city_code, root_id);
create unique index pursuit_lead_of_project on pursuit_act (city_code, project_id) where (project_id IS NOT NULL);
create unique index pursuit_one_lead on pursuit_act (city_code, pursuit_id) where (kind = 'lead'::text);
create unique index pursuit_opened_once on pursuit_act (city_code, pursuit_id) where opens;

create table pursuit_rule (
  city_code text not null,
  id uuid not null,
  effective_from date not null,
  protection_days integer not null,
  release_days integer not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint pursuit_rule_pkey primary key (city_code, id),
  constraint pursuit_rule_protection_days_check check (protection_days > 0),
  constraint pursuit_rule_release_days_check check (release_days > 0),
  constraint pursuit_rule_city_code_fkey foreign key (city_code) references city(city_code),
  constraint pursuit_rule_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);

create table campaign (
  city_code text not null,
  id uuid not null,
  replaces_id uuid,
  name text not null,
  from_on date not null,
  to_on date not null,
  chains text[] not null default '{}'::text[],
  goals jsonb not null,
  ended boolean not null default false,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint campaign_pkey primary key (city_code, id),
  constraint campaign_city_code_replaces_id_key unique (city_code, replaces_id),
  constraint campaign_check check (to_on >= from_on),
  constraint campaign_check1 check (replaces_id IS NULL OR reason IS NOT NULL),
  constraint campaign_check2 check (NOT ended OR replaces_id IS NOT NULL),
  constraint campaign_goals_check check (jsonb_typeof(goals) = 'array'::text),
  constraint campaign_city_code_fkey foreign key (city_code) references city(city_code),
  constraint campaign_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id),
  constraint campaign_city_code_replaces_id_fkey foreign key (city_code, replaces_id) references campaign(city_code, id)
);

create table cell_rule (
  city_code text not null,
  id uuid not null,
  effective_from date not null,
  finest jsonb not null,
  told_instants_only boolean not null,
  questions_an_hour integer not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint cell_rule_pkey primary key (city_code, id),
  constraint cell_rule_questions_an_hour_check check (questions_an_hour > 0),
  constraint cell_rule_city_code_fkey foreign key (city_code) references city(city_code),
  constraint cell_rule_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);

create table corroboration_rule (
  city_code text not null,
  id uuid not null,
  what text not null,
  effective_from date not null,
  body jsonb not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint corroboration_rule_pkey primary key (city_code, id),
  constraint corroboration_rule_what_check check (what in ('grades', 'suspicion')),
  constraint corroboration_rule_city_code_fkey foreign key (city_code) references city(city_code),
  constraint corroboration_rule_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index corroboration_rule_by_instant on corroboration_rule (city_code, recorded_at);

create table city_profile (
  city_code text not null,
  id uuid not null,
  issuer text,
  complete_from date,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint city_profile_pkey primary key (city_code, id),
  constraint city_profile_city_code_fkey foreign key (city_code) references city(city_code),
  constraint city_profile_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);

create table bulletin_text (
  city_code text not null,
  id uuid not null,
  text_id text not null,
  version integer not null,
  name text not null,
  body jsonb not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  ended boolean,
  constraint bulletin_text_pkey primary key (city_code, id),
  constraint bulletin_text_city_code_text_id_version_key unique (city_code, text_id, version),
  constraint bulletin_text_ended_check check (ended),
  constraint bulletin_text_version_check check (version > 0),
  constraint bulletin_text_city_code_fkey foreign key (city_code) references city(city_code),
  constraint bulletin_text_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);

create table city_figure (
  city_code text not null,
  id uuid not null,
  figure_id text not null,
  version integer not null,
  body jsonb not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint city_figure_pkey primary key (city_code, id),
  constraint city_figure_city_code_figure_id_version_key unique (city_code, figure_id, version),
  constraint city_figure_version_check check (version > 0),
  constraint city_figure_city_code_fkey foreign key (city_code) references city(city_code),
  constraint city_figure_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);

create table city_label (
  city_code text not null,
  id uuid not null,
  kind text not null,
  label text not null,
  version integer not null,
  act text not null,
  name text,
  into_label text,
  ended boolean not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint city_label_pkey primary key (city_code, id),
  constraint city_label_city_code_kind_label_version_key unique (city_code, kind, label, version),
  constraint city_label_act_check check (act in ('add', 'rename', 'join', 'end', 'undo')),
  constraint city_label_check check (into_label <> label),
  constraint city_label_kind_check check (kind in ('investorClass', 'tag')),
  constraint city_label_version_check check (version > 0),
  constraint city_label_city_code_fkey foreign key (city_code) references city(city_code),
  constraint city_label_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);

create table place_list (
  city_code text not null,
  id uuid not null,
  list_id text not null,
  version integer not null,
  name text not null,
  places jsonb not null,
  effective_from date not null,
  ended boolean not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint place_list_pkey primary key (city_code, id),
  constraint place_list_city_code_list_id_version_key unique (city_code, list_id, version),
  constraint place_list_version_check check (version > 0),
  constraint place_list_city_code_fkey foreign key (city_code) references city(city_code),
  constraint place_list_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);

create table bulletin_template (
  city_code text not null,
  id uuid not null,
  text_id text not null,
  version integer not null,
  file_name text not null,
  bytes bytea,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint bulletin_template_pkey primary key (city_code, id),
  constraint bulletin_template_city_code_text_id_version_key unique (city_code, text_id, version),
  constraint bulletin_template_version_check check (version > 0),
  constraint bulletin_template_city_code_fkey foreign key (city_code) references city(city_code),
  constraint bulletin_template_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);

create table published_file (
  city_code text not null,
  publication_id uuid not null,
  file_name text not null,
  template_version integer not null,
  bytes bytea not null,
  recorded_at timestamptz not null,
  constraint published_file_pkey primary key (city_code, publication_id),
  constraint published_file_template_version_check check (template_version > 0),
  constraint published_file_city_code_fkey foreign key (city_code) references city(city_code),
  constraint published_file_city_code_publication_id_fkey foreign key (city_code, publication_id) references publication(city_code, id)
);

create table proof_key (
  city_code text not null,
  id uuid not null,
  no integer not null,
  public_key bytea not null,
  sealed bytea not null,
  signed bytea,
  reason text not null,
  recorded_at timestamptz not null,
  constraint proof_key_pkey primary key (city_code, id),
  constraint proof_key_city_code_no_key unique (city_code, no),
  constraint proof_key_no_check check (no > 0),
  constraint proof_key_public_key_check check (octet_length(public_key) = 32),
  constraint proof_key_signed_check check (octet_length(signed) = 64),
  constraint proof_key_city_code_fkey foreign key (city_code) references city(city_code)
);

create table publication_proof (
  city_code text not null,
  publication_id uuid not null,
  no integer not null,
  fingerprint text not null,
  bytes bytea not null,
  opened bytea not null,
  sealed bytea not null,
  recorded_at timestamptz not null,
  constraint publication_proof_pkey primary key (city_code, publication_id),
  constraint publication_proof_city_code_no_key unique (city_code, no),
  constraint publication_proof_fingerprint_check check (fingerprint ~ '^[0-9a-f]{64}$'::text),
  constraint publication_proof_no_check check (no > 0),
  constraint publication_proof_city_code_fkey foreign key (city_code) references city(city_code),
  constraint publication_proof_city_code_publication_id_fkey foreign key (city_code, publication_id) references publication(city_code, id)
);

create table light_rule (
  city_code text not null,
  id uuid not null,
  rule_id text not null,
  version integer not null,
  effective_from date not null,
  name text not null,
  basis text not null,
  test jsonb not null,
  is_on boolean not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint light_rule_pkey primary key (city_code, rule_id, version),
  constraint light_rule_city_code_id_key unique (city_code, id),
  constraint light_rule_rule_id_check check (rule_id ~ '^[a-z][a-z0-9_]{2,40}$'::text),
  constraint light_rule_version_check check (version > 0),
  constraint light_rule_city_code_fkey foreign key (city_code) references city(city_code),
  constraint light_rule_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index light_rule_by_instant on light_rule (city_code, recorded_at);

create table dispatch_rule (
  city_code text not null,
  id uuid not null,
  effective_from date not null,
  warn_days integer not null,
  urge_days integer not null,
  supervise_days integer not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint dispatch_rule_pkey primary key (city_code, id),
  constraint dispatch_rule_check check (supervise_days > urge_days),
  constraint dispatch_rule_urge_days_check check (urge_days > 0),
  constraint dispatch_rule_warn_days_check check (warn_days >= 0),
  constraint dispatch_rule_city_code_fkey foreign key (city_code) references city(city_code),
  constraint dispatch_rule_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);

create table appraisal_rule (
  city_code text not null,
  id uuid not null,
  effective_from date not null,
  signed_from date not null,
  convener_id uuid not null,
  opinion_days integer not null,
  silence_agrees boolean not null,
  valid_days integer not null,
  short_types text[] not null,
  short_reviewer_ids uuid[] not null,
  lines jsonb not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint appraisal_rule_pkey primary key (city_code, id),
  constraint appraisal_rule_check check (signed_from >= effective_from),
  constraint appraisal_rule_opinion_days_check check (opinion_days > 0),
  constraint appraisal_rule_valid_days_check check (valid_days > 0),
  constraint appraisal_rule_city_code_convener_id_fkey foreign key (city_code, convener_id) references office(city_code, id),
  constraint appraisal_rule_city_code_fkey foreign key (city_code) references city(city_code),
  constraint appraisal_rule_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);

create table light_run (
  city_code text not null,
  id uuid not null,
  from_on date not null,
  to_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint light_run_pkey primary key (city_code, id),
  constraint light_run_city_code_from_on_key unique (city_code, from_on),
  constraint light_run_check check (from_on <= to_on),
  constraint light_run_city_code_fkey foreign key (city_code) references city(city_code),
  constraint light_run_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index light_run_by_instant on light_run (city_code, recorded_at);

create table light_change (
  city_code text not null,
  id uuid not null,
  run_id uuid not null,
  office_id uuid not null,
  on_day date not null,
  object text not null,
  object_id text not null,
  project_id uuid,
  rule_id text not null,
  version integer not null,
  colour text not null,
  since date,
  counted integer,
  facts jsonb not null,
  entry_ids uuid[] not null,
  recorded_at timestamptz not null,
  constraint light_change_pkey primary key (city_code, id),
  constraint light_change_city_code_object_object_id_rule_id_on_day_key unique (city_code, object, object_id, rule_id, on_day),
  constraint light_change_check check ((colour = 'green'::text) = (since IS NULL)),
  constraint light_change_colour_check check (colour in ('green', 'yellow', 'red', 'out')),
  constraint light_change_object_check check (object in ('project', 'pledge', 'pursuit', 'returned', 'follow_up')),
  constraint light_change_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id),
  constraint light_change_city_code_rule_id_version_fkey foreign key (city_code, rule_id, version) references light_rule(city_code, rule_id, version),
  constraint light_change_city_code_run_id_fkey foreign key (city_code, run_id) references light_run(city_code, id)
);
create index light_change_by_instant on light_change (city_code, recorded_at);
create index light_change_by_project on light_change (city_code, project_id, on_day) where (project_id IS NOT NULL);

create table archive_text (
  city_code text not null,
  id uuid not null,
  title text not null,
  period text not null,
  file_name text not null,
  sha256 text not null,
  body text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint archive_text_pkey primary key (city_code, id),
  constraint archive_text_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint archive_text_city_code_fkey foreign key (city_code) references city(city_code),
  constraint archive_text_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);

create table archive_text_withdrawal (
  city_code text not null,
  text_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint archive_text_withdrawal_pkey primary key (city_code, text_id),
  constraint archive_text_withdrawal_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id),
  constraint archive_text_withdrawal_city_code_text_id_fkey foreign key (city_code, text_id) references archive_text(city_code, id)
);

create table assessment_scheme (
  city_code text not null,
  id uuid not null,
  scheme_id text not null,
  version integer not null,
  name text not null,
  body jsonb not null,
  effective_from date not null,
  effective_to date,
  ended boolean not null,
  tried jsonb,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint assessment_scheme_pkey primary key (city_code, id),
  constraint assessment_scheme_city_code_scheme_id_version_key unique (city_code, scheme_id, version),
  constraint assessment_scheme_check check (effective_to >= effective_from),
  constraint assessment_scheme_version_check check (version > 0),
  constraint assessment_scheme_city_code_fkey foreign key (city_code) references city(city_code),
  constraint assessment_scheme_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);

create table assessment_number (
  city_code text not null,
  id uuid not null,
  scheme_id text not null,
  hand text not null,
  office_id uuid not null,
  period text not null,
  value numeric not null,
  evidence text not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint assessment_number_pkey primary key (city_code, id),
  constraint assessment_number_city_code_fkey foreign key (city_code) references city(city_code),
  constraint assessment_number_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id),
  constraint assessment_number_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);
create index assessment_number_of on assessment_number (city_code, scheme_id, period);

create table assessment_result (
  city_code text not null,
  id uuid not null,
  scheme_id text not null,
  scheme_version integer not null,
  period text not null,
  corrects_id uuid,
  change text,
  content jsonb not null,
  figures jsonb not null,
  hash text not null,
  known_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint assessment_result_pkey primary key (city_code, id),
  constraint assessment_result_city_code_corrects_id_key unique (city_code, corrects_id),
  constraint assessment_result_check check ((corrects_id IS NULL) = (change IS NULL)),
  constraint assessment_result_hash_check check (hash ~ '^[0-9a-f]{64}$'::text),
  constraint assessment_result_scheme_version_check check (scheme_version > 0),
  constraint assessment_result_city_code_corrects_id_fkey foreign key (city_code, corrects_id) references assessment_result(city_code, id),
  constraint assessment_result_city_code_fkey foreign key (city_code) references city(city_code),
  constraint assessment_result_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id),
  constraint assessment_result_city_code_scheme_id_scheme_version_fkey foreign key (city_code, scheme_id, scheme_version) references assessment_scheme(city_code, scheme_id, version)
);
create index assessment_result_of on assessment_result (city_code, scheme_id, period, recorded_at);

create table assessment_objection (
  city_code text not null,
  id uuid not null,
  result_id uuid not null,
  office_id uuid not null,
  indicator text,
  reason text not null,
  evidence text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint assessment_objection_pkey primary key (city_code, id),
  constraint assessment_objection_city_code_fkey foreign key (city_code) references city(city_code),
  constraint assessment_objection_city_code_office_id_fkey foreign key (city_code, office_id) references office(city_code, id),
  constraint assessment_objection_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id),
  constraint assessment_objection_city_code_result_id_fkey foreign key (city_code, result_id) references assessment_result(city_code, id)
);
create index assessment_objection_of on assessment_objection (city_code, result_id);

create table assessment_answer (
  city_code text not null,
  objection_id uuid not null,
  accepted boolean not null,
  says text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint assessment_answer_pkey primary key (city_code, objection_id),
  constraint assessment_answer_city_code_fkey foreign key (city_code) references city(city_code),
  constraint assessment_answer_city_code_objection_id_fkey foreign key (city_code, objection_id) references assessment_objection(city_code, id),
  constraint assessment_answer_city_code_recorded_by_fkey foreign key (city_code, recorded_by) references account(city_code, id)
);

-- Shared by all cities.
create table anchor_file (
  id uuid not null,
  place text not null,
  begun_at timestamptz not null,
  reason text,
  constraint anchor_file_pkey primary key (id),
  constraint anchor_file_place_check check (place in ('data', 'elsewhere'))
);

create table clock_acceptance (
  city_code text not null,
  id uuid not null,
  at timestamptz not null,
  last_recorded_at timestamptz,
  reason text not null,
  constraint clock_acceptance_pkey primary key (city_code, id),
  constraint clock_acceptance_city_code_fkey foreign key (city_code) references city(city_code)
);

create table record_link (
  city_code text not null,
  chain text not null,
  sequence bigint not null,
  at timestamptz not null,
  said jsonb not null,
  content_digest text not null,
  prev_hash text not null,
  hash text not null,
  mark text,
  constraint record_link_pkey primary key (city_code, chain, sequence),
  constraint record_link_chain_check check (chain ~ '^[a-z_]+$'::text),
  constraint record_link_sequence_check check (sequence > 0)
);

create table record_seal (
  city_code text not null,
  chain text not null,
  sequence bigint not null,
  owner text not null,
  what text not null,
  row_key text not null,
  digest bytea,
  constraint record_seal_pkey primary key (city_code, chain, owner, what, row_key, sequence)
);
create index record_seal_by_link on record_seal (city_code, chain, sequence);

create table record_head (
  city_code text not null,
  chain text not null,
  sequence bigint not null,
  hash text not null,
  taken text[] not null,
  constraint record_head_pkey primary key (city_code, chain)
);

create table project_current (
  city_code text not null,
  project_id uuid not null,
  office_id uuid not null,
  short_code text not null,
  name text not null,
  name_pinyin text not null,
  parent_id uuid,
  industry_code text not null,
  section character(1) not null,
  investor_name text,
  recipient_name text,
  investment_fen bigint,
  stage text not null,
  status text not null,
  signed_on date,
  registered_on date,
  filed_on date,
  started_on date,
  in_production_on date,
  funds_fen bigint not null,
  last_activity_on date,
  unverified integer not null,
  sample boolean not null,
  search tsvector not null,
  merged_into uuid,
  investor_classes text[],
  tags text[],
  constraint project_current_pkey primary key (city_code, project_id)
);
create index project_current_by_code on project_current (city_code, short_code);
create index project_current_by_merged on project_current (city_code, merged_into) where (merged_into IS NOT NULL);
create index project_current_by_name on project_current (city_code, name_pinyin, short_code);
create index project_current_by_office on project_current (city_code, office_id);
create index project_current_by_parent on project_current (city_code, parent_id) where (parent_id IS NOT NULL);
create index project_current_by_signed on project_current (city_code, signed_on DESC NULLS LAST, short_code DESC);
create index project_current_search on project_current USING gin (search);

create table waiting_entry (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  kind text not null,
  import_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint waiting_entry_pkey primary key (city_code, entry_id),
  constraint waiting_entry_city_code_entry_id_office_id_fkey foreign key (city_code, entry_id, office_id) references entry(city_code, id, office_id)
);
create index waiting_entry_by_import on waiting_entry (city_code, import_id) where (import_id IS NOT NULL);
create index waiting_entry_by_instant on waiting_entry (city_code, recorded_at, entry_id);

create table session (
  city_code text not null,
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  id uuid not null,
  last_seen_at timestamptz not null,
  address text not null,
  agent text not null,
  way text not null default 'password'::text,
  strong boolean not null default false,
  constraint session_pkey primary key (city_code, token_hash),
  constraint session_city_code_id_key unique (city_code, id),
  constraint session_way_check check (way in ('password', 'provider')),
  constraint session_city_code_account_id_fkey foreign key (city_code, account_id) references account(city_code, id)
);
create index session_by_account on session (city_code, account_id);

-- Shared by all cities.
create table sign_in_failure (
  kind text not null,
  subject bytea not null,
  failures integer not null,
  since timestamptz not null,
  last_at timestamptz not null,
  constraint sign_in_failure_pkey primary key (kind, subject),
  constraint sign_in_failure_failures_check check (failures > 0),
  constraint sign_in_failure_kind_check check (kind in ('device', 'here', 'account', 'address'))
);
create index sign_in_failure_by_time on sign_in_failure (last_at);

create table known_device (
  city_code text not null,
  account_id uuid not null,
  browser uuid not null,
  known_since timestamptz not null,
  signed_in_at timestamptz not null,
  address text not null,
  agent text not null,
  constraint known_device_pkey primary key (city_code, account_id, browser),
  constraint known_device_city_code_account_id_fkey foreign key (city_code, account_id) references account(city_code, id)
);
create index known_device_by_browser on known_device (browser);

create view entry_state with (security_invoker=true) as
 SELECT e.city_code,
    e.id,
    e.kind,
    e.office_id,
    e.occurred_on,
    e.audited_on,
    e.recorded_at,
    e.recorded_by,
    e.origin,
    e.source_reported_on,
    e.import_id,
    e.source_sheet,
    e.source_row,
    e.sample_fields,
    e.reverses_id,
    e.void,
    e.reason,
    v.decision,
    v.recorded_at AS decided_at,
    v.recorded_by AS decided_by,
    r.id AS reversed_by,
    r.counts_at AS reversed_at,
    v.decision IS DISTINCT FROM 'returned'::text AND NOT (EXISTS ( SELECT
           FROM consent_asked q
          WHERE q.city_code = e.city_code AND q.entry_id = e.id AND NOT (EXISTS ( SELECT
                   FROM consent_word w
                  WHERE w.city_code = q.city_code AND w.entry_id = q.entry_id AND w.no = q.no AND w.word = 'given'::text)))) AS standing
   FROM entry e
     LEFT JOIN verification v ON v.city_code = e.city_code AND v.entry_id = e.id
     LEFT JOIN LATERAL ( SELECT x.id,
                CASE
                    WHEN v.decision = 'verified'::text THEN xv.recorded_at
                    ELSE x.recorded_at
                END AS counts_at
           FROM entry x
             LEFT JOIN verification xv ON xv.city_code = x.city_code AND xv.entry_id = x.id
          WHERE x.city_code = e.city_code AND x.reverses_id = e.id AND xv.decision IS DISTINCT FROM 'returned'::text AND (v.decision IS DISTINCT FROM 'verified'::text OR xv.decision = 'verified'::text) AND NOT (EXISTS ( SELECT
                   FROM consent_asked q
                  WHERE q.city_code = x.city_code AND q.entry_id = x.id AND NOT (EXISTS ( SELECT
                           FROM consent_word w
                          WHERE w.city_code = q.city_code AND w.entry_id = q.entry_id AND w.no = q.no AND w.word = 'given'::text))))
          ORDER BY x.recorded_at
         LIMIT 1) r ON true;

create view company_fact_standing with (security_invoker=true) as
 SELECT city_code,
    id,
    register_id,
    kind,
    value,
    source,
    source_on,
    sample,
    import_id,
    recorded_at,
    recorded_by
   FROM company_fact f
  WHERE NOT (EXISTS ( SELECT
           FROM company_fact_withdrawal w
          WHERE w.city_code = f.city_code AND w.fact_id = f.id));

create view pursuit_step with (security_invoker=true) as
 SELECT a.city_code,
    a.id AS entry_id,
    a.office_id,
    a.pursuit_id,
    a.kind AS step,
    a.project_id,
    a.note,
    p.prospect_id,
    r.name AS prospect,
    r.sample,
    o.chain,
    o.activity_id::text AS activity,
    ( SELECT array_agg(DISTINCT v.entry_id::text) AS array_agg
           FROM pursuit_act v
          WHERE v.city_code = a.city_code AND v.root_id = a.root_id AND v.kind = 'visited'::text AND NOT (EXISTS ( SELECT
                   FROM pursuit_act t
                  WHERE t.city_code = v.city_code AND t.about_id = v.id))) AS outings
   FROM pursuit_act a
     JOIN pursuit p ON p.city_code = a.city_code AND p.id = a.pursuit_id
     JOIN prospect r ON r.city_code = p.city_code AND r.id = p.prospect_id
     JOIN pursuit_act o ON o.city_code = a.city_code AND o.pursuit_id = a.pursuit_id AND o.opens
  WHERE a.opens OR (a.kind = ANY (ARRAY['contacted'::text, 'visited'::text, 'lead'::text]));

create view pursuit_lead with (security_invoker=true) as
 SELECT city_code,
    entry_id,
    office_id,
    pursuit_id,
    step,
    project_id,
    note,
    prospect_id,
    prospect,
    sample,
    chain,
    activity,
    outings
   FROM pursuit_step
  WHERE step = 'lead'::text;

create view pursuit_step_state with (security_invoker=true) as
 SELECT a.city_code,
    a.id,
    a.office_id,
    COALESCE(e.occurred_on, a.acted_on) AS occurred_on,
    NULL::date AS audited_on,
    a.recorded_at,
        CASE
            WHEN a.entry_id IS NULL THEN 'verified'::text
            ELSE e.decision
        END AS decision,
    COALESCE(e.void, false) AS void,
    GREATEST(e.decided_at, a.recorded_at) AS decided_at,
    LEAST(e.reversed_at, t.recorded_at) AS reversed_at,
    e.id AS entry_id
   FROM pursuit_act a
     LEFT JOIN pursuit_act t ON t.city_code = a.city_code AND t.about_id = a.id AND t.kind = 'retracted'::text
     LEFT JOIN LATERAL ( WITH RECURSIVE later AS (
                 SELECT x.city_code,
                    x.id
                   FROM entry x
                  WHERE x.city_code = a.city_code AND x.id = a.entry_id
                UNION ALL
                 SELECT n.city_code,
                    n.id
                   FROM later l_1
                     JOIN entry n ON n.city_code = l_1.city_code AND n.reverses_id = l_1.id
                )
         SELECT st.id,
            st.occurred_on,
            st.decision,
            st.void,
            st.decided_at,
            st.reversed_at
           FROM later l
             JOIN entry_state st ON st.city_code = l.city_code AND st.id = l.id) e ON true
  WHERE a.entry_id IS NULL OR e.id IS NOT NULL;

create view pursuit_entry_state with (security_invoker=true) as
 SELECT e.city_code,
    e.id,
    e.office_id,
    e.occurred_on,
    e.audited_on,
    e.recorded_at,
    e.decision,
    e.void,
    GREATEST(e.decided_at, l.recorded_at) AS decided_at,
    e.reversed_at
   FROM pursuit_act l
     JOIN ( SELECT milestone.city_code,
            milestone.entry_id,
            milestone.project_id
           FROM milestone
        UNION ALL
         SELECT fund_arrival.city_code,
            fund_arrival.entry_id,
            fund_arrival.project_id
           FROM fund_arrival) m ON m.city_code = l.city_code AND m.project_id = l.project_id
     JOIN entry_state e ON e.city_code = m.city_code AND e.id = m.entry_id
  WHERE l.kind = 'lead'::text;

-- Whose rows a transaction may see and write: src/storage/store.ts says whom it works for.

call hold_row_scope('activity');
call hold_row_scope('activity_attendee');
call hold_row_scope('activity_project');
create policy points_in_reach on activity_project as restrictive
  using (true)
  with check (((project_id IS NULL) OR project_in_reach(city_code, project_id, entry_id)));
call hold_row_scope('activity_report');
call hold_row_scope('activity_speech');
call hold_row_scope('agreement');
create policy points_in_reach on agreement as restrictive
  using (true)
  with check (((project_id IS NULL) OR project_in_reach(city_code, project_id, entry_id)));
call hold_row_scope('agreement_clause');
call hold_row_scope('appraisal');
create policy points_in_reach on appraisal as restrictive
  using (true)
  with check (project_in_reach(city_code, project_id, entry_id));
create policy readers on appraisal for select
  using (((city_code = ANY (( SELECT scope_cities() AS scope_cities)::text[])) AND (array_append(reviewer_ids, convener_id) && ( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))));
call hold_city_scope('appraisal_rule');
call hold_row_scope('appraisal_step');
create policy readers on appraisal_step for select
  using (((city_code = ANY (( SELECT scope_cities() AS scope_cities)::text[])) AND (ARRAY[filed_office_id, convener_id] && ( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))));
call hold_city_scope('archive_text');
call hold_city_scope('archive_text_withdrawal');
call hold_city_scope('assessment_answer');
call hold_city_scope('assessment_number');
call hold_city_scope('assessment_objection');
call hold_city_scope('assessment_result');
call hold_city_scope('assessment_scheme');
call hold_row_scope('attachment');
create policy read_with_appraisal on attachment for select
  using ((EXISTS ( SELECT
   FROM appraisal o
  WHERE ((o.city_code = attachment.city_code) AND (o.entry_id = attachment.entry_id)))));
create policy read_with_appraisal_step on attachment for select
  using ((EXISTS ( SELECT
   FROM appraisal_step o
  WHERE ((o.city_code = attachment.city_code) AND (o.entry_id = attachment.entry_id)))));
call hold_city_scope('bulletin_template');
call hold_city_scope('bulletin_text');
call hold_city_scope('campaign');
call hold_row_scope('carried_entry');
call hold_city_scope('cell_rule');
call hold_city_scope('chain');
call hold_city_scope('chain_duty');
call hold_city_scope('chain_edge');
call hold_city_scope('chain_node');
call hold_city_scope('chain_node_industry');
call hold_city_scope('chain_rules');
call hold_row_scope('chain_stock');
call hold_row_scope('chain_stock_node');
call hold_city_scope('chain_version');
call hold_city_scope('city_figure');
call hold_city_scope('city_label');
call hold_city_scope('city_profile');
call hold_row_scope('clause_review');
call hold_row_scope('clause_review_flag');
call hold_city_scope('company_code');
call hold_city_scope('company_fact');
call hold_city_scope('company_fact_withdrawal');
alter table company_version enable row level security, force row level security;
create policy everyone on company_version
  using (true)
  with check (true);
create policy points_in_reach on company_version as restrictive
  using (true)
  with check (company_in_reach(city_code, company_id, entry_id));
call hold_row_scope('consent_asked');
create policy readers on consent_asked for select
  using (((city_code = ANY (( SELECT scope_cities() AS scope_cities)::text[])) AND (ARRAY[owner_id] && ( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))));
call hold_row_scope('consent_word');
create policy read_with_consent_asked on consent_word for select
  using ((EXISTS ( SELECT
   FROM consent_asked o
  WHERE ((o.city_code = consent_word.city_code) AND ((o.entry_id = consent_word.entry_id) AND (o.no = consent_word.no))))));
call hold_row_scope('contact');
create policy occasion_in_reach on contact as restrictive
  using (true)
  with check (((activity_id IS NULL) OR occasion_in_reach(city_code, activity_id, office_id)));
create policy points_in_reach on contact as restrictive
  using (true)
  with check (((project_id IS NULL) OR project_in_reach(city_code, project_id, entry_id)));
call hold_city_scope('corroboration_rule');
call hold_row_scope('countersignature');
call hold_row_scope('credit_agreement');
create policy points_in_reach on credit_agreement as restrictive
  using (true)
  with check (((project_id IS NULL) OR project_in_reach(city_code, project_id, entry_id)));
create policy readers on credit_agreement for select
  using (((city_code = ANY (( SELECT scope_cities() AS scope_cities)::text[])) AND (holder_ids && ( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))));
call hold_row_scope('credit_share');
create policy read_with_credit_agreement on credit_share for select
  using ((EXISTS ( SELECT
   FROM credit_agreement o
  WHERE ((o.city_code = credit_share.city_code) AND (o.entry_id = credit_share.entry_id)))));
call hold_row_scope('dispatch_item');
create policy points_in_reach on dispatch_item as restrictive
  using (true)
  with check (((project_id IS NULL) OR project_in_reach(city_code, project_id, entry_id)));
create policy readers on dispatch_item for select
  using (((city_code = ANY (( SELECT scope_cities() AS scope_cities)::text[])) AND (ARRAY[owner_office_id] && ( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))));
call hold_row_scope('dispatch_meeting');
call hold_city_scope('dispatch_rule');
call hold_row_scope('dispatch_step');
create policy readers on dispatch_step for select
  using (((city_code = ANY (( SELECT scope_cities() AS scope_cities)::text[])) AND (ARRAY[order_office_id, owner_office_id] && ( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))));
call hold_row_scope('dispute');
create policy readers on dispute for select
  using (((city_code = ANY (( SELECT scope_cities() AS scope_cities)::text[])) AND (ARRAY[first_office_id, second_office_id, decider_id] && ( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))));
call hold_row_scope('dispute_decision');
create policy read_with_dispute on dispute_decision for select
  using ((EXISTS ( SELECT
   FROM dispute o
  WHERE ((o.city_code = dispute_decision.city_code) AND (o.id = dispute_decision.dispute_id)))));
call hold_row_scope('entry');
create policy reverses_in_reach on entry as restrictive
  using (true)
  with check (
CASE
    WHEN (reverses_id IS NULL) THEN true
    WHEN (COALESCE(current_setting('yiwang.all'::text, true), ''::text) = 'system'::text) THEN true
    ELSE (office_of_entry(city_code, reverses_id) = ANY (( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))
END);
call hold_row_scope('file');
create policy read_with_attachment on file for select
  using ((EXISTS ( SELECT
   FROM attachment o
  WHERE ((o.city_code = file.city_code) AND (o.file_id = file.id)))));
call hold_row_scope('file_scan');
create policy read_with_attachment on file_scan for select
  using ((EXISTS ( SELECT
   FROM attachment o
  WHERE ((o.city_code = file_scan.city_code) AND (o.file_id = file_scan.file_id)))));
call hold_row_scope('file_withdrawal');
create policy read_with_attachment on file_withdrawal for select
  using ((EXISTS ( SELECT
   FROM attachment o
  WHERE ((o.city_code = file_withdrawal.city_code) AND (o.file_id = file_withdrawal.file_id)))));
call hold_row_scope('fund_arrival');
create policy points_in_reach on fund_arrival as restrictive
  using (true)
  with check (((project_id IS NULL) OR project_in_reach(city_code, project_id, entry_id)));
call hold_row_scope('funds_signal');
create policy arrival_in_reach on funds_signal as restrictive
  using (true)
  with check (
CASE
    WHEN (COALESCE(current_setting('yiwang.all'::text, true), ''::text) = 'system'::text) THEN true
    ELSE (office_of_entry(city_code, arrival_id) = ANY (( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))
END);
call hold_row_scope('import');
call hold_row_scope('import_answer');
call hold_row_scope('import_choice');
call hold_row_scope('import_file');
call hold_row_scope('import_row');
call hold_row_scope('kept_apart');
create policy readers on kept_apart for select
  using (((city_code = ANY (( SELECT scope_cities() AS scope_cities)::text[])) AND (ARRAY[other_office_id] && ( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))));
call hold_row_scope('kept_apart_undo');
create policy readers on kept_apart_undo for select
  using (((city_code = ANY (( SELECT scope_cities() AS scope_cities)::text[])) AND (ARRAY[other_office_id] && ( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))));
call hold_row_scope('light_change');
call hold_city_scope('light_rule');
call hold_city_scope('light_run');
call hold_row_scope('meeting_conclusion');
call hold_row_scope('meeting_line');
create policy points_in_reach on meeting_line as restrictive
  using (true)
  with check (((named_project_id IS NULL) OR project_in_reach(city_code, named_project_id, entry_id)));
call hold_row_scope('meeting_minutes');
call hold_row_scope('milestone');
create policy points_in_reach on milestone as restrictive
  using (true)
  with check (((project_id IS NULL) OR project_in_reach(city_code, project_id, entry_id)));
call hold_row_scope('obstacle');
create policy points_in_reach on obstacle as restrictive
  using (true)
  with check (project_in_reach(city_code, project_id, entry_id));
create policy readers on obstacle for select
  using (((city_code = ANY (( SELECT scope_cities() AS scope_cities)::text[])) AND (ARRAY[owner_office_id] && ( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))));
call hold_row_scope('obstacle_clearing');
create policy points_in_reach on obstacle_clearing as restrictive
  using (true)
  with check (project_in_reach(city_code, project_id, entry_id));
create policy readers on obstacle_clearing for select
  using (((city_code = ANY (( SELECT scope_cities() AS scope_cities)::text[])) AND (ARRAY[raised_office_id] && ( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))));
call hold_row_scope('outing');
call hold_row_scope('outing_member');
call hold_row_scope('outing_project');
create policy points_in_reach on outing_project as restrictive
  using (true)
  with check (((project_id IS NULL) OR project_in_reach(city_code, project_id, entry_id)));
call hold_row_scope('outing_visit');
call hold_row_scope('packaging');
call hold_row_scope('paper');
call hold_row_scope('period_close');
call hold_row_scope('period_reopen');
call hold_city_scope('place_list');
call hold_row_scope('project_current');
call hold_row_scope('project_merge');
create policy readers on project_merge for select
  using (((city_code = ANY (( SELECT scope_cities() AS scope_cities)::text[])) AND (ARRAY[kept_office_id, merged_office_id] && ( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array))));
call hold_row_scope('project_merge_member');
create policy read_with_project_merge on project_merge_member for select
  using ((EXISTS ( SELECT
   FROM project_merge o
  WHERE ((o.city_code = project_merge_member.city_code) AND (o.id = project_merge_member.merge_id)))));
call hold_row_scope('project_merge_repeat');
create policy read_with_project_merge on project_merge_repeat for select
  using ((EXISTS ( SELECT
   FROM project_merge o
  WHERE ((o.city_code = project_merge_repeat.city_code) AND (o.id = project_merge_repeat.merge_id)))));
call hold_row_scope('project_phase');
call hold_row_scope('project_version');
create policy points_in_reach on project_version as restrictive
  using (true)
  with check (((project_id IS NULL) OR project_in_reach(city_code, project_id, entry_id)));
call hold_row_scope('promise');
create policy points_in_reach on promise as restrictive
  using (true)
  with check (project_in_reach(city_code, project_id, entry_id));
call hold_row_scope('promise_keeping');
create policy points_in_reach on promise_keeping as restrictive
  using (true)
  with check (project_in_reach(city_code, project_id, entry_id));
call hold_city_scope('proof_key');
call hold_city_scope('prospect');
call hold_city_scope('publication_proof');
call hold_city_scope('published_file');
alter table pursuit enable row level security, force row level security;
create policy filed on pursuit for insert
  with check (((city_code = ANY (( SELECT scope_cities() AS scope_cities)::text[])) AND ((COALESCE(current_setting('yiwang.all'::text, true), ''::text) = 'system'::text) OR (office_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
create policy kept on pursuit for delete
  using (((city_code = ANY (( SELECT scope_cities() AS scope_cities)::text[])) AND ((COALESCE(current_setting('yiwang.all'::text, true), ''::text) = 'system'::text) OR (office_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))));
create policy known on pursuit for select
  using ((city_code = ANY (( SELECT scope_cities() AS scope_cities)::text[])));
call hold_row_scope('pursuit_act');
create policy story on pursuit_act for select
  using ((EXISTS ( SELECT
   FROM pursuit p
  WHERE ((p.city_code = pursuit_act.city_code) AND (p.root_id = pursuit_act.root_id) AND (p.office_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])) AND ((p.id = pursuit_act.pursuit_id) OR (p.recorded_at >= pursuit_act.recorded_at))))));
call hold_city_scope('pursuit_rule');
call hold_city_scope('register_coverage');
call hold_row_scope('signing_before_review');
call hold_row_scope('site_check');
call hold_row_scope('spot_check');
call hold_row_scope('spot_check_item');
call hold_row_scope('target');
call hold_row_scope('verification');
create policy consented on verification as restrictive
  using (true)
  with check (
CASE
    WHEN (decision <> 'verified'::text) THEN true
    WHEN (COALESCE(current_setting('yiwang.all'::text, true), ''::text) = 'system'::text) THEN true
    ELSE (NOT awaits_consent(city_code, entry_id))
END);
create policy refused on verification for insert
  with check (((decision = 'returned'::text) AND (EXISTS ( SELECT
   FROM consent_word w
  WHERE ((w.city_code = verification.city_code) AND (w.entry_id = verification.entry_id) AND (w.word = 'refused'::text) AND (w.office_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('yiwang.offices'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[])))))));
call hold_row_scope('waiting_entry');
