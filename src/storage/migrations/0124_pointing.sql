-- A row may point only at rows that are its writer's, or whose office is asked: also where a statement goes round the
-- decision. Made anew where a database is brought up from before the baseline.

-- The office of an entry, as far as the transaction sees it. A function, because a policy of a table cannot read that table.
create function office_of_entry(city text, entry_id uuid) returns uuid language plpgsql stable as $$
begin
  return (select e.office_id from entry e where e.city_code = city and e.id = office_of_entry.entry_id);
end $$;

call write_policy('entry', 'reverses_in_reach', 'all', 'true', $$case when reverses_id is null then true
  when {all} = 'system' then true
  else office_of_entry(city_code, reverses_id) = any({offices}) end$$, 'restrictive');

-- Whether a word is still awaited, or was refused.
create function awaits_consent(city text, entry uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from consent_asked q where q.city_code = city and q.entry_id = entry and not exists (
    select from consent_word w where w.city_code = q.city_code and w.entry_id = q.entry_id and w.no = q.no and w.word = 'given'));
end $$;

call write_policy('verification', 'consented', 'all', 'true', $$case when decision <> 'verified' then true
  when {all} = 'system' then true
  else not awaits_consent(city_code, entry_id) end$$, 'restrictive');
-- An office that refuses its word gives the entry back, in whose books it ever lies.
call write_policy('verification', 'refused', 'insert', null, $$decision = 'returned' and exists (
  select from consent_word w where w.city_code = verification.city_code and w.entry_id = verification.entry_id
    and w.word = 'refused' and w.office_id = any({offices}))$$);

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
    call write_policy(t, 'points_in_reach', 'all', 'true',
      'project_id is null or project_in_reach(city_code, project_id, entry_id)', 'restrictive');
  end loop;
end $$;

-- Firms are everybody's to read, and their office's to tell of.
call hold_rows('company_version');
call write_policy('company_version', 'everyone', 'all', 'true', 'true');
call write_policy('company_version', 'points_in_reach', 'all', 'true', 'company_in_reach(city_code, company_id, entry_id)', 'restrictive');
