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

-- A row of a city that belongs to no office: everyone who reads in the city may read it.
create procedure hold_city_scope(t text) language plpgsql as $$
declare
  of_city text := $p$city_code = any((select case current_setting('yiwang.city', true)
    when '*' then array(select city_code from city) else array[current_setting('yiwang.city', true)] end)::text[])$p$;
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create policy scope on %I using (%s) with check (%s)', t, of_city, of_city);
end $$;

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

call hold_city_scope('company_fact');
call hold_city_scope('company_fact_withdrawal');

create view company_fact_standing with (security_invoker = true) as
select f.* from company_fact f where not exists (
  select from company_fact_withdrawal w where w.city_code = f.city_code and w.fact_id = f.id);

do $$ begin
  if exists (select from pg_roles where rolname = 'yiwang_app') then
    execute 'grant select, insert, update, delete on register_head, register_company, company_fact,
      company_fact_withdrawal, company_fact_standing to yiwang_app';
  end if;
end $$;

-- Until now the place of the key held the credit code, for want of a register.
alter table company alter column register_id type uuid using null;
create index company_by_register on company (city_code, register_id) where register_id is not null;
