-- Projects, their stages and funds: one table for each noun, keyed by its entry.

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
  -- True: 未定 was said. Null with a null amount: nothing was said. 0 is refused.
  investment_undetermined boolean,
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id),
  foreign key (city_code, parent_id) references project (city_code, id),
  foreign key (city_code, investor_id) references company (city_code, id),
  foreign key (city_code, recipient_id) references company (city_code, id),
  foreign key (city_code, finder_office_id) references office (city_code, id),
  check (parent_id <> project_id),
  check (status = 'active' or status_reason is not null),
  check ((investment_fen is null) = (investment_minor is null) and (investment_fen is null) = (investment_currency is null)),
  check (investment_undetermined is not true or investment_fen is null)
);
create index project_version_by_project on project_version (city_code, project_id);
create index project_version_by_key on project_version (city_code, name_key);
-- A firm that is renamed makes other twins of its projects: they are found by it.
create index project_version_by_investor on project_version (city_code, investor_id);
create index project_version_by_recipient on project_version (city_code, recipient_id);

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
  -- What a signing is: the first, 升格 of an agreement, 增资 (whose increment alone counts), or 更换业主.
  signing_nature text check (signing_nature in ('first', 'upgrade', 'capital_increase', 'owner_change')),
  increment_fen bigint check (increment_fen > 0),
  primary key (city_code, entry_id),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id),
  check (signing_nature is null or kind = 'signed'),
  check ((signing_nature is not distinct from 'capital_increase') = (increment_fen is not null))
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
  -- A voucher counts once: who uses it names the arrival that used it before (taken back, put right or returned), and each of
  -- them is named once. So of two offices that file it at once, one finds its place taken.
  voucher_key text,
  voucher_follows uuid,
  primary key (city_code, entry_id),
  unique (city_code, entry_id, claimed_fen),
  foreign key (city_code, entry_id, office_id) references entry (city_code, id, office_id),
  foreign key (city_code, project_id) references project (city_code, id),
  check (recognised_fen between 0 and claimed_fen),
  foreign key (city_code, voucher_follows) references entry (city_code, id)
);
create index fund_arrival_by_project on fund_arrival (city_code, project_id);
create index fund_arrival_by_voucher on fund_arrival (city_code, voucher_no) where voucher_no is not null;
create index fund_arrival_by_voucher_number on fund_arrival (city_code, voucher_number(voucher_no))
  where voucher_no is not null;
create index fund_arrival_by_voucher_skeleton on fund_arrival (city_code, voucher_skeleton(voucher_no))
  where voucher_no is not null;
create unique index voucher_used_once on fund_arrival (city_code, voucher_key, voucher_follows) nulls not distinct
  where voucher_key is not null;

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
  -- The project into which this one is merged today.
  merged_into uuid,
  primary key (city_code, project_id)
);
create index project_current_by_office on project_current (city_code, office_id);
create index project_current_by_signed on project_current (city_code, signed_on);
create index project_current_search on project_current using gin (search);
create index project_current_by_merged on project_current (city_code, merged_into) where merged_into is not null;
