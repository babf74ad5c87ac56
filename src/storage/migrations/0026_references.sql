-- A row may point only at rows that are its writer's: also where a statement goes round the decision.

-- The office of an entry, as far as the transaction sees it. A function, because a policy of a table cannot read that table.
create function office_of_entry(city text, entry_id uuid) returns uuid language plpgsql stable as $$
begin
  return (select e.office_id from entry e where e.city_code = city and e.id = office_of_entry.entry_id);
end $$;

create policy reverses_in_reach on entry as restrictive using (true) with check (
  case when reverses_id is null then true
    when (select coalesce(current_setting('yiwang.all', true), '')) = 'system' then true
    else office_of_entry(city_code, reverses_id) = any((select string_to_array(nullif(current_setting('yiwang.offices', true), ''), ',')::uuid[])::uuid[])
  end);
