-- Row scope, held by the database: how it is described. Which table is under which scope follows in the next file.
-- Made anew where a database is brought up from before the baseline.
--
-- A transaction says whose rows it may touch, and one that says nothing sees nothing (src/storage/store.ts):
--   yiwang.city    the city, or * for work over all cities
--   yiwang.offices ids of the offices in reach, comma separated
--   yiwang.all     'on' for counting and for laws of the whole city (everyone's aggregates may be read; writing still
--                  needs the office), 'system' for keeping derived rows, which belong to no hand

-- Writes a policy. Its conditions are said in the words of the table, and in these, which are all that reads a setting:
--   {city}     the row is of the city
--   {offices}  the offices in reach
--   {all}      'on', 'system' or nothing
--   {own}      the row is of an office in reach, or the hand is the system's
-- Another way to ask for them (a server that takes no sub-select in a policy) is another body of this procedure alone.
-- The sub-selects make the settings one look-up per statement, not per row. The cast to uuid stands inside: outside it
-- alone, every row would parse all offices again (ten times slower on a list). The second one only says that it is an array.
create procedure write_policy(t text, name text, verb text, reads text, writes text, kind text default 'permissive')
language plpgsql as $$
declare
  of_city text := $p$city_code = any((select case current_setting('yiwang.city', true)
    when '*' then array(select city_code from city) else array[current_setting('yiwang.city', true)] end)::text[])$p$;
  offices text := $p$(select string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[])::uuid[]$p$;
  of_all text := $p$(select coalesce(current_setting('yiwang.all', true), ''))$p$;
  said text := format('create policy %I on %I as %s for %s', name, t, kind, verb)
    || coalesce(' using (' || reads || ')', '') || coalesce(' with check (' || writes || ')', '');
begin
  said := replace(said, '{own}', '({all} = ''system'' or office_id = any({offices}))');
  execute replace(replace(replace(said, '{city}', of_city), '{offices}', offices), '{all}', of_all);
end $$;

create procedure hold_rows(t text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', t);
  execute format('alter table %I force row level security', t);
end $$;

-- A table whose rows belong to an office (office_id): it reads and writes them. `readers` are offices that stand on the row
-- besides and may read it.
create procedure hold_row_scope(t text, readers text default null) language plpgsql as $$
begin
  call hold_rows(t);
  call write_policy(t, 'scope', 'all', '{city} and ({all} in (''on'', ''system'') or office_id = any({offices}))',
    '{city} and {own}');
  if readers is not null then
    call write_policy(t, 'readers', 'select', format('{city} and %s && {offices}', readers), null);
  end if;
end $$;

-- A row of a city that belongs to no office: everyone who reads in the city may read it.
create procedure hold_city_scope(t text) language plpgsql as $$
begin
  call hold_rows(t);
  call write_policy(t, 'scope', 'all', '{city}', '{city}');
end $$;

-- Who may read a row of another table may read those that name it: `row_key` of this table is `key` there, beside the
-- city. The other's own policies hold inside.
create procedure read_with(t text, row_key text, other text, key text) language plpgsql as $$
begin
  call write_policy(t, 'read_with_' || other, 'select', format(
    'exists (select from %I o where o.city_code = %I.city_code and (%s) = (%s))', other, t,
    regexp_replace(key, '(\w+)', 'o.\1', 'g'), regexp_replace(row_key, '(\w+)', t || '.\1', 'g')), null);
end $$;
