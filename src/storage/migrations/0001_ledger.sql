-- The ledger. Rules that every table here follows:
--   * city_code comes first in every primary, unique and foreign key, so that the same schema can be distributed by it;
--   * entries are only ever inserted; what was wrong is reversed by a later entry that names it;
--   * rows of offices carry office_id and are read and written under row-level security, so no query can forget it.

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

create table city (
  city_code text primary key,
  name_zh text not null,
  name_en text not null,
  demo boolean not null default false,
  -- Raised by every write: writers of one city queue here, and readers know whether what they keep is current.
  ledger_version bigint not null default 0,
  last_recorded_at timestamptz not null default '2000-01-01 00:00:00+00'
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
  primary key (city_code, office_id, valid_from, recorded_at),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, parent_id) references office (city_code, id),
  check (parent_id <> office_id)
);

-- Names of people lie here and nowhere else, so that they can be forgotten.
create table person (
  city_code text not null references city,
  id uuid not null,
  -- Office or institution under which the name was met: two people of one name in two offices are two.
  met_at text not null,
  name text,
  phone text,
  erased_at timestamptz,
  primary key (city_code, id)
);
create index person_by_name on person (city_code, name);

create table account (
  city_code text not null references city,
  id uuid not null,
  username text not null,
  password_hash text not null,
  person_id uuid not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (city_code, id),
  unique (city_code, username),
  foreign key (city_code, person_id) references person (city_code, id)
);

create table role_grant (
  city_code text not null,
  account_id uuid not null,
  office_id uuid not null,
  role text not null check (role in ('enter', 'verify', 'publish', 'lead', 'admin', 'export')),
  granted_at timestamptz not null,
  revoked_at timestamptz,
  primary key (city_code, account_id, office_id, role),
  foreign key (city_code, account_id) references account (city_code, id),
  foreign key (city_code, office_id) references office (city_code, id)
);

create table session (
  city_code text not null,
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (city_code, token_hash),
  foreign key (city_code, account_id) references account (city_code, id)
);

-- One row per write: who did what. The key makes a form sent twice one act.
create table event (
  city_code text not null references city,
  ledger_version bigint not null,
  at timestamptz not null,
  account_id uuid not null,
  use_case text not null,
  summary jsonb not null,
  primary key (city_code, ledger_version)
);

create table idempotency (
  city_code text not null references city,
  key text not null,
  account_id uuid not null,
  content_hash text not null,
  result jsonb not null,
  at timestamptz not null,
  primary key (city_code, key)
);

create table import (
  city_code text not null references city,
  id uuid not null,
  office_id uuid not null,
  file_name text not null,
  sha256 text not null,
  bytes bigint not null,
  state text not null check (state in ('previewed', 'applied', 'undone')),
  -- What was understood: sheets, forms, columns, units, skipped rows; and the counts of the preview.
  reading jsonb not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  applied_at timestamptz,
  undone_at timestamptz,
  primary key (city_code, id),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, uploaded_by) references account (city_code, id)
);

create table import_row (
  city_code text not null,
  import_id uuid not null,
  office_id uuid not null,
  no int not null,
  sheet text not null,
  row int not null,
  form text not null,
  outcome text not null check (outcome in ('new', 'changed', 'unchanged', 'refused')),
  -- Cells as read, by field; for refused rows also the laws with cell, value and cure.
  cells jsonb not null,
  breaches jsonb not null default '[]',
  -- What the row becomes: the inputs of the use cases, ready to be written.
  acts jsonb not null default '[]',
  primary key (city_code, import_id, no),
  foreign key (city_code, import_id) references import (city_code, id)
);

create table entry (
  city_code text not null references city,
  id uuid not null,
  kind text not null check (kind in (
    'project_version', 'company_version', 'milestone', 'fund_arrival', 'outing', 'activity', 'contact', 'target')),
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
  primary key (city_code, id),
  unique (city_code, id, office_id),
  foreign key (city_code, office_id) references office (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  foreign key (city_code, import_id) references import (city_code, id),
  foreign key (city_code, reverses_id) references entry (city_code, id),
  check (not void or reverses_id is not null),
  check (reverses_id is null or reason is not null),
  check (reverses_id <> id),
  check (audited_on is null or audited_on >= occurred_on)
);
create index entry_by_day on entry (city_code, kind, occurred_on);
create index entry_by_reversed on entry (city_code, reverses_id) where reverses_id is not null;
create index entry_by_import on entry (city_code, import_id) where import_id is not null;

create table verification (
  city_code text not null,
  id uuid not null,
  entry_id uuid not null,
  office_id uuid not null,
  decision text not null check (decision in ('verified', 'returned')),
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (decision = 'verified' or reason is not null)
);
-- One decision for one entry: what was returned is put right by a new entry that names it.
create unique index decided_once on verification (city_code, entry_id);

create table company (
  city_code text not null references city,
  id uuid not null,
  -- The key in the register that cities share; no foreign key across the two.
  register_id text,
  primary key (city_code, id)
);

create table company_version (
  city_code text not null,
  entry_id uuid not null,
  company_id uuid not null,
  name text not null,
  name_key text not null,
  kind text not null check (kind in ('domestic', 'foreign', 'natural_person', 'institution')),
  credit_code text,
  country text not null,
  seat text,
  tags text[] not null default '{}',
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id) references entry (city_code, id),
  foreign key (city_code, company_id) references company (city_code, id),
  check (kind = 'domestic' or credit_code is null)
);
create index company_version_by_company on company_version (city_code, company_id);
create index company_version_by_key on company_version (city_code, name_key);
create index company_version_by_code on company_version (city_code, credit_code) where credit_code is not null;

create table project (
  city_code text not null references city,
  id uuid not null,
  short_code text not null,
  primary key (city_code, id),
  unique (city_code, short_code)
);

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
  industry_code text not null references industry (code),
  investor_id uuid,
  recipient_id uuid,
  -- Null is 未定, which is not zero.
  investment_currency text,
  investment_minor bigint,
  investment_fen bigint check (investment_fen > 0),
  investment_rate numeric,
  investment_rate_on date,
  investment_rate_source text,
  fixed_investment_fen bigint,
  contract_foreign_currency text,
  contract_foreign_minor bigint,
  contract_foreign_fen bigint,
  money_source text check (money_source in ('overseas', 'other_province', 'other_city', 'local')),
  investor_seat text,
  investor_classes text[] not null default '{}',
  finder_office_id uuid,
  place text,
  land_mu numeric(10, 2),
  status text not null check (status in ('active', 'paused', 'terminated', 'lost')),
  status_reason text,
  major_on date,
  chain_nodes text[] not null default '{}',
  tags text[] not null default '{}',
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id),
  foreign key (city_code, parent_id) references project (city_code, id),
  foreign key (city_code, investor_id) references company (city_code, id),
  foreign key (city_code, recipient_id) references company (city_code, id),
  foreign key (city_code, finder_office_id) references office (city_code, id),
  check (parent_id <> project_id),
  check (status = 'active' or status_reason is not null),
  check ((investment_fen is null) = (investment_minor is null) and (investment_fen is null) = (investment_currency is null))
);
create index project_version_by_project on project_version (city_code, project_id);
create index project_version_by_key on project_version (city_code, name_key);

create table project_phase (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null,
  name text not null,
  investment_fen bigint,
  primary key (city_code, entry_id, no),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id)
);

create table milestone (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  kind text not null check (kind in ('signed', 'registered', 'filed', 'started', 'in_production', 'full_capacity')),
  authority text not null,
  agreement_type text,
  evidence text,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id)
);
create index milestone_by_project on milestone (city_code, project_id);

create table fund_arrival (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid not null,
  claimed_fen bigint not null check (claimed_fen > 0),
  recognised_fen bigint not null,
  money_source text,
  payer text,
  use text,
  voucher_kind text,
  voucher_no text,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id),
  check (recognised_fen between 0 and claimed_fen)
);
create index fund_arrival_by_project on fund_arrival (city_code, project_id);
create index fund_arrival_by_voucher on fund_arrival (city_code, voucher_no) where voucher_no is not null;

create table outing (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  ended_on date not null,
  destination text not null,
  region text,
  purpose text,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id)
);

create table outing_member (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null,
  person_id uuid not null,
  title text,
  rank text not null check (rank in ('city_chief', 'city_leader', 'county_chief', 'county_leader', 'department_head', 'staff')),
  primary key (city_code, entry_id, no),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, person_id) references person (city_code, id)
);

create table outing_visit (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null,
  institution text not null,
  company_id uuid,
  met_person_id uuid,
  met_title text,
  primary key (city_code, entry_id, no),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, company_id) references company (city_code, id),
  foreign key (city_code, met_person_id) references person (city_code, id)
);

create table outing_project (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null,
  project_id uuid not null,
  primary key (city_code, entry_id, no),
  unique (city_code, entry_id, project_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id)
);
create index outing_project_by_project on outing_project (city_code, project_id);

create table activity (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  name text not null,
  ended_on date,
  nature text check (nature in ('comprehensive', 'thematic', 'visit')),
  part text not null check (part in ('lead', 'host', 'attend')),
  form text not null check (form in ('matchmaking', 'promotion', 'conference', 'visit')),
  level text not null check (level in ('national', 'provincial', 'city', 'county')),
  place text,
  at_home boolean not null,
  led_by text,
  convener text not null,
  series text,
  theme text,
  guests int,
  guest_companies int,
  signing_held boolean not null,
  speeches int not null,
  media text,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id)
);

create table activity_project (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  no int not null,
  project_id uuid not null,
  how text not null check (how in ('signed', 'advanced')),
  primary key (city_code, entry_id, no),
  unique (city_code, entry_id, project_id, how),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id)
);
create index activity_project_by_project on activity_project (city_code, project_id);

create table contact (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  project_id uuid,
  company_id uuid not null,
  mode text not null check (mode in ('visit_out', 'visit_in', 'meeting', 'call')),
  place text,
  our_side text,
  their_side text,
  summary text not null,
  result text,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id),
  foreign key (city_code, company_id) references company (city_code, id)
);
create index contact_by_project on contact (city_code, project_id);

create table target (
  city_code text not null,
  entry_id uuid not null,
  office_id uuid not null,
  figure_id text not null,
  year int not null,
  value numeric not null check (value > 0),
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id)
);
create index target_by_figure on target (city_code, year, figure_id);

-- Derived: the current state of every project, for lists. Rebuilt by one command, proved equal to the entries by a check.
create table project_current (
  city_code text not null,
  project_id uuid not null,
  office_id uuid not null,
  short_code text not null,
  name text not null,
  name_pinyin text not null,
  parent_id uuid,
  industry_code text not null,
  section char(1) not null,
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
  unverified int not null,
  sample boolean not null,
  search tsvector not null,
  primary key (city_code, project_id)
);
create index project_current_by_office on project_current (city_code, office_id);
create index project_current_by_signed on project_current (city_code, signed_on);
create index project_current_search on project_current using gin (search);

-- What a definition said when it was first used; the code may never change a version that is here.
create table definition (
  id text not null,
  version int not null,
  body jsonb not null,
  hash text not null,
  first_seen_at timestamptz not null,
  primary key (id, version)
);

create table publication (
  city_code text not null references city,
  id uuid not null,
  bulletin text not null,
  period text not null,
  known_at timestamptz not null,
  published_at timestamptz not null,
  published_by uuid not null,
  -- The whole bulletin as it read: sections, sentences, tables, each number with its figure.
  content jsonb not null,
  hash text not null,
  primary key (city_code, id),
  foreign key (city_code, published_by) references account (city_code, id)
);

create table published_figure (
  city_code text not null,
  publication_id uuid not null,
  figure_key text not null,
  figure_id text not null,
  definition_version int not null,
  value text,
  display text not null,
  row_ids jsonb not null,
  hash text not null,
  primary key (city_code, publication_id, figure_key),
  foreign key (city_code, publication_id) references publication (city_code, id),
  foreign key (figure_id, definition_version) references definition (id, version)
);

create table saved_view (
  city_code text not null,
  id uuid not null,
  account_id uuid not null,
  screen text not null,
  name text not null,
  query jsonb not null,
  saved_at timestamptz not null,
  primary key (city_code, id),
  foreign key (city_code, account_id) references account (city_code, id)
);

create table export_log (
  city_code text not null,
  id uuid not null,
  account_id uuid not null,
  what text not null,
  filter jsonb not null,
  rows int not null,
  at timestamptz not null,
  primary key (city_code, id),
  foreign key (city_code, account_id) references account (city_code, id)
);
