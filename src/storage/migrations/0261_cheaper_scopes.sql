-- Row scope says the same with less to plan. Every table that a statement names brings its policies with it, and each
-- sub-select in them is planned anew: a project's page had some four hundred, which cost many times what they look up.
-- The cities come from a function (its own sub-select is planned once for a connection), and the word for everybody's
-- rows is read where it stands, for reading a setting costs less than a sub-select that does it.

create function scope_cities() returns text[] language plpgsql stable parallel safe as $$
begin
  if current_setting('yiwang.city', true) = '*' then
    return array(select city_code from city);
  end if;
  return array[current_setting('yiwang.city', true)];
end $$;

create or replace procedure write_policy(t text, name text, verb text, reads text, writes text, kind text default 'permissive')
language plpgsql as $$
declare
  of_city text := $p$city_code = any((select scope_cities())::text[])$p$;
  offices text := $p$(select string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[])::uuid[]$p$;
  of_all text := $p$coalesce(current_setting('yiwang.all', true), '')$p$;
  said text := format('create policy %I on %I as %s for %s', name, t, kind, verb)
    || coalesce(' using (' || reads || ')', '') || coalesce(' with check (' || writes || ')', '');
begin
  said := replace(said, '{own}', '({all} = ''system'' or office_id = any({offices}))');
  execute replace(replace(replace(said, '{city}', of_city), '{offices}', offices), '{all}', of_all);
end $$;

-- The policies that stand are written anew with the new words in the place of the old ones, and nothing else of them changes.
do $$
declare
  one record;
  old_city constant text := $p$\( SELECT\s+CASE current_setting\('yiwang\.city'::text, true\)\s+WHEN '\*'::text THEN ARRAY\( SELECT \w+\.city_code\s+FROM city(?: \w+)?\)\s+ELSE ARRAY\[current_setting\('yiwang\.city'::text, true\)\]\s+END AS "?\w+"?\)$p$;
  old_all constant text := $p$\( SELECT COALESCE\(current_setting\('yiwang\.all'::text, true\), ''::text\) AS "?\w+"?\)$p$;
  new_city constant text := '(select scope_cities())';
  new_all constant text := $p$coalesce(current_setting('yiwang.all', true), '')$p$;
  reads text;
  writes text;
begin
  for one in select * from pg_policies where schemaname = current_schema() loop
    reads := regexp_replace(regexp_replace(one.qual, old_city, new_city, 'g'), old_all, new_all, 'g');
    writes := regexp_replace(regexp_replace(one.with_check, old_city, new_city, 'g'), old_all, new_all, 'g');
    if concat(reads, writes) ~* $p$select\s+(case|coalesce)[\s(]+current_setting\('yiwang\.(city|all)$p$ then
      raise exception 'policy % on % is not written as it was made: %', one.policyname, one.tablename, concat(reads, writes);
    end if;
    continue when reads is not distinct from one.qual and writes is not distinct from one.with_check;
    execute format('drop policy %I on %I', one.policyname, one.tablename);
    call write_policy(one.tablename, one.policyname, one.cmd, reads, writes, one.permissive);
  end loop;
end $$;
