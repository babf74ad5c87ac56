-- A database at the last migration of before the baseline has its tables, keys and indexes already. What it says of whose
-- rows may be seen, and its views, were written in other words: they go here, and come anew by the baseline's own files.
-- Policies are named, so that one which somebody put there by hand stays to be found by doctor.
do $$
declare p record;
begin
  for p in select policyname, tablename from pg_policies where schemaname = current_schema() and policyname in (
    'scope', 'everyone', 'holders', 'parties', 'other_office', 'asked', 'answered', 'story', 'known', 'filed', 'kept',
    'reverses_in_reach', 'points_in_reach', 'consented', 'refused')
  loop
    execute format('drop policy %I on %I', p.policyname, p.tablename);
  end loop;
end $$;

drop procedure hold_row_scope(text);
drop procedure hold_city_scope(text);
drop function office_of_entry(text, uuid);
drop function awaits_consent(text, uuid);
drop function project_in_reach(text, uuid, uuid);
drop function company_in_reach(text, uuid, uuid);

drop view pursuit_entry_state;
drop view pursuit_step_state;
drop view pursuit_lead;
drop view pursuit_step;
drop view company_fact_standing;
drop view entry_state;
