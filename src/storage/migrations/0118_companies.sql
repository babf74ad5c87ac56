-- Firms: what a city reports of them, how they are called and whose they are, what it knows of firms of the shared register,
-- and those that it courts (目标企业).

-- The name key is that by which names are compared (names/company/).
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
  check (kind = 'domestic' or credit_code is null),
  foreign key (city_code, credit_code, company_id) references company_code (city_code, credit_code, company_id)
);
create index company_version_by_company on company_version (city_code, company_id);
create index company_version_by_key on company_version (city_code, name_key);
create index company_version_by_code on company_version (city_code, credit_code) where credit_code is not null;

-- What a firm is or was called besides, and whose it is: each with where that is said. A row may be withdrawn by
-- another that names it.
create table company_alias (
  city_code text not null references city,
  id uuid not null,
  company_id uuid not null,
  name text not null check (name <> ''),
  name_key text not null,
  -- former: an earlier registered name; alias: what it is also called.
  kind text not null check (kind in ('former', 'alias')),
  from_on date,
  to_on date,
  source text not null check (source <> ''),
  source_on date not null,
  withdraws_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  unique (city_code, id, company_id),
  unique (city_code, withdraws_id),
  foreign key (city_code, company_id) references company (city_code, id),
  foreign key (city_code, withdraws_id, company_id) references company_alias (city_code, id, company_id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (from_on <= to_on)
);
create index company_alias_by_company on company_alias (city_code, company_id);
create index company_alias_by_key on company_alias (city_code, name_key);
create index company_alias_by_instant on company_alias (city_code, recorded_at);

-- The parent (母公司) as a source states it; the latest statement holds, null that there is none.
create table company_parent (
  city_code text not null references city,
  id uuid not null,
  company_id uuid not null,
  parent_name text,
  parent_id uuid,
  source text not null check (source <> ''),
  source_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, company_id) references company (city_code, id),
  foreign key (city_code, parent_id) references company (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  check (parent_id <> company_id),
  check (parent_id is null or parent_name is not null)
);
create index company_parent_by_company on company_parent (city_code, company_id);
create index company_parent_by_instant on company_parent (city_code, recorded_at);

-- No foreign key to the register: a city's rows may lie on another machine. Doctor looks for facts about nobody.
create table company_fact (
  city_code text not null references city,
  id uuid not null,
  register_id uuid not null,
  kind text not null check (kind in ('employees', 'output', 'above_scale', 'product', 'chain_node', 'supplies',
    'buys_from', 'invested_in', 'expanding', 'listed', 'qualification', 'parent', 'risk', 'note')),
  value jsonb not null check (jsonb_typeof(value) = 'object'),
  source text not null,
  source_on date not null,
  sample boolean not null default false,
  import_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  foreign key (city_code, import_id) references import (city_code, id),
  check (kind not in ('supplies', 'buys_from') or value ->> 'registerId' <> register_id::text)
);
create index company_fact_by_company on company_fact (city_code, register_id, kind);
create index company_fact_by_kind on company_fact (city_code, kind);
create index company_fact_by_import on company_fact (city_code, import_id) where import_id is not null;

-- A fact is never edited: one that was wrong is taken back, and the right one is added.
create table company_fact_withdrawal (
  city_code text not null,
  fact_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, fact_id),
  foreign key (city_code, fact_id) references company_fact (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id)
);

-- A firm that the city courts. It belongs to no office: everyone of the city may know that it is courted.
create table prospect (
  city_code text not null references city,
  id uuid not null,
  -- The firm in the register that cities share; by value, no foreign key across the two.
  register_id uuid,
  name text not null,
  name_key text not null,
  name_pinyin text not null,
  credit_code text,
  division_code text references division (code),
  industry_code text references industry (code),
  source text not null,
  source_on date not null,
  sample boolean not null default false,
  import_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (city_code, id),
  foreign key (city_code, recorded_by) references account (city_code, id),
  foreign key (city_code, import_id) references import (city_code, id)
);
create unique index prospect_once_by_register on prospect (city_code, register_id) where register_id is not null;
create unique index prospect_once_by_code on prospect (city_code, credit_code) where credit_code is not null;
create index prospect_by_key on prospect (city_code, name_key);
