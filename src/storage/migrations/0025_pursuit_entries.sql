-- A company that became a project elsewhere (by an import) is tied to it later. Milestones and funds of such a project
-- count as the company's from the tie on: what was known before stays as it was.
create view pursuit_entry_state with (security_invoker = true) as
select e.city_code, e.id, e.office_id, e.occurred_on, e.audited_on, e.recorded_at, e.decision, e.void,
  greatest(e.decided_at, l.recorded_at) as decided_at, e.reversed_at
from pursuit_act l
join (select city_code, entry_id, project_id from milestone
  union all select city_code, entry_id, project_id from fund_arrival) m
  on m.city_code = l.city_code and m.project_id = l.project_id
join entry_state e on e.city_code = m.city_code and e.id = m.entry_id
where l.kind = 'lead';

do $$ begin
  if exists (select from pg_roles where rolname = 'yiwang_app') then
    execute 'grant select on pursuit_entry_state to yiwang_app';
  end if;
end $$;
