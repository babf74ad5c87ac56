-- An entry with its decision and what reversed it. A reversal of a verified entry counts once it is verified itself;
-- a reversal of one not yet verified counts at once, and one that was returned never.
create view entry_state with (security_invoker = true) as
select e.*, v.decision, v.recorded_at as decided_at, v.recorded_by as decided_by,
  r.id as reversed_by, r.counts_at as reversed_at
from entry e
left join verification v on v.city_code = e.city_code and v.entry_id = e.id
left join lateral (
  select x.id, case when v.decision = 'verified' then xv.recorded_at else x.recorded_at end as counts_at
  from entry x
  left join verification xv on xv.city_code = x.city_code and xv.entry_id = x.id
  where x.city_code = e.city_code and x.reverses_id = e.id and xv.decision is distinct from 'returned'
    and (v.decision is distinct from 'verified' or xv.decision = 'verified')
  order by x.recorded_at limit 1
) r on true;

-- Row scope, held by the database: a transaction says whose rows it may touch, and one that says nothing sees nothing.
--   yiwang.city    the city, or * for work over all cities
--   yiwang.offices ids of the offices in reach, comma separated
--   yiwang.all     'on' for counting and for laws of the whole city (everyone's aggregates may be read; writing still
--                  needs the office), 'system' for keeping derived rows, which belong to no hand
-- Every table whose rows belong to an office is put under it by `call hold_row_scope('table')`.
-- The sub-selects make the settings one look-up per statement, not per row. The cast to uuid stands inside: outside it
-- alone, every row would parse all offices again (ten times slower on a list). The second one only says that it is an array.
create procedure hold_row_scope(t text) language plpgsql as $$
declare
  of_city text := $p$city_code = any((select case current_setting('yiwang.city', true)
    when '*' then array(select city_code from city) else array[current_setting('yiwang.city', true)] end)::text[])$p$;
  of_office text := $p$office_id = any((select string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[])::uuid[])$p$;
  of_all text := $p$(select coalesce(current_setting('yiwang.all', true), ''))$p$;
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
  execute format('create policy scope on %I using (%s and (%s in (''on'', ''system'') or %s)) with check (%s and (%s = ''system'' or %s))',
    t, of_city, of_all, of_office, of_city, of_all, of_office);
end $$;

do $$
declare t text;
begin
  foreach t in array array['entry', 'verification', 'project_version', 'project_phase', 'milestone', 'fund_arrival',
    'outing', 'outing_member', 'outing_visit', 'outing_project', 'activity', 'activity_project', 'contact', 'target',
    'project_current', 'import', 'import_row']
  loop
    call hold_row_scope(t);
  end loop;
  -- A superuser passes every policy; the handle steps down to this role. Roles are of the whole server and may exist.
  begin
    create role yiwang_app nologin;
  exception when duplicate_object or unique_violation or insufficient_privilege then null;
  end;
  if exists (select from pg_roles where rolname = 'yiwang_app') then
    execute format('grant usage on schema %I to yiwang_app', current_schema());
    execute format('grant select, insert, update, delete on all tables in schema %I to yiwang_app', current_schema());
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to yiwang_app', current_schema());
  end if;
end $$;
