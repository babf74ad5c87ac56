-- What points at another office's row waits for that office's word. Until it is given the entry is in the ledger and moves
-- nothing; it is verified in its own office only afterwards.

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
call hold_row_scope('consent_asked');

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
call hold_row_scope('consent_word');

-- Who is asked reads the question, and who asked the answer.
create policy asked on consent_asked for select using (
  city_code = (select current_setting('yiwang.city', true))
  and owner_id = any((select string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[])::uuid[]));
create policy answered on consent_word for select using (exists (
  select from consent_asked q where q.city_code = consent_word.city_code and q.entry_id = consent_word.entry_id
    and q.no = consent_word.no));

-- Whether a word is still awaited, or was refused.
create function awaits_consent(city text, entry uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from consent_asked q where q.city_code = city and q.entry_id = entry and not exists (
    select from consent_word w where w.city_code = q.city_code and w.entry_id = q.entry_id and w.no = q.no and w.word = 'given'));
end $$;

-- An entry with its decision and what reversed it, as before; and whether it stands by now: neither returned nor waiting
-- for another office's word. What waits for it reverses nothing.
create or replace view entry_state with (security_invoker = true) as
select e.city_code, e.id, e.kind, e.office_id, e.occurred_on, e.audited_on, e.recorded_at, e.recorded_by, e.origin,
  e.source_reported_on, e.import_id, e.source_sheet, e.source_row, e.sample_fields, e.reverses_id, e.void, e.reason,
  v.decision, v.recorded_at as decided_at, v.recorded_by as decided_by, r.id as reversed_by, r.counts_at as reversed_at,
  v.decision is distinct from 'returned' and not exists (
    select from consent_asked q where q.city_code = e.city_code and q.entry_id = e.id and not exists (
      select from consent_word w where w.city_code = q.city_code and w.entry_id = q.entry_id and w.no = q.no
        and w.word = 'given')) as standing
from entry e
left join verification v on v.city_code = e.city_code and v.entry_id = e.id
left join lateral (
  select x.id, case when v.decision = 'verified' then xv.recorded_at else x.recorded_at end as counts_at
  from entry x
  left join verification xv on xv.city_code = x.city_code and xv.entry_id = x.id
  where x.city_code = e.city_code and x.reverses_id = e.id and xv.decision is distinct from 'returned'
    and (v.decision is distinct from 'verified' or xv.decision = 'verified')
    and not exists (
      select from consent_asked q where q.city_code = x.city_code and q.entry_id = x.id and not exists (
        select from consent_word w where w.city_code = q.city_code and w.entry_id = q.entry_id and w.no = q.no
          and w.word = 'given'))
  order by x.recorded_at limit 1
) r on true;

create policy consented on verification as restrictive using (true) with check (
  case when decision <> 'verified' then true
    when (select coalesce(current_setting('yiwang.all', true), '')) = 'system' then true
    else not awaits_consent(city_code, entry_id)
  end);
-- An office that refuses its word gives the entry back, in whose books it ever lies.
create policy refused on verification for insert with check (decision = 'returned' and exists (
  select from consent_word w where w.city_code = verification.city_code and w.entry_id = verification.entry_id
    and w.word = 'refused'
    and w.office_id = any((select string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[])::uuid[])));

-- Each entry is looked up by its key (`offset 0`): a ledger that is just being filled has no statistics, and a join of whole
-- tables for every row would never end.
-- Whether a row about a project may be written: the project is new, or of an office in the writer's reach, or its office
-- is asked. A project that no version holds any more is still of the office that reported it last.
create function project_in_reach(city text, project uuid, entry uuid) returns boolean language plpgsql stable as $$
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
end $$;

-- The same of a firm, which is of the office that first reported it.
create function company_in_reach(city text, company uuid, entry uuid) returns boolean language plpgsql stable as $$
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
end $$;

do $$
declare t text;
begin
  foreach t in array array['project_version', 'milestone', 'fund_arrival', 'agreement', 'outing_project', 'activity_project',
    'contact', 'credit_agreement']
  loop
    execute format('create policy points_in_reach on %I as restrictive using (true)
      with check (project_id is null or project_in_reach(city_code, project_id, entry_id))', t);
  end loop;
  -- Firms are everybody's to read, and their office's to tell of.
  alter table company_version enable row level security;
  alter table company_version force row level security;
  create policy everyone on company_version using (true) with check (true);
  create policy points_in_reach on company_version as restrictive using (true)
    with check (company_in_reach(city_code, company_id, entry_id));
  if exists (select from pg_roles where rolname = 'yiwang_app') then
    execute 'grant select, insert on consent_asked, consent_word to yiwang_app';
  end if;
end $$;
