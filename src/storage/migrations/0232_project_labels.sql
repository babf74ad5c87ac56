-- What the investor of a project is (企业类别) and the marks that a city gave it, on the derived row: the ledger is filtered by them.
-- Null where it has none.
alter table project_current add column investor_classes text[];
alter table project_current add column tags text[];

-- Of the projects that are there: from the version that the row was made of.
select set_config('yiwang.city', '*', true), set_config('yiwang.all', 'system', true);
update project_current c set investor_classes = nullif(v.investor_classes, '{}'), tags = nullif(v.tags, '{}')
from (
  select distinct on (p.city_code, p.project_id) p.city_code, p.project_id, p.investor_classes, p.tags
  from project_version p
  join entry_state e on e.city_code = p.city_code and e.id = p.entry_id
  where not e.void and e.standing and e.reversed_by is null
  order by p.city_code, p.project_id, e.recorded_at desc, e.id desc
) v
where v.city_code = c.city_code and v.project_id = c.project_id and (v.investor_classes <> '{}' or v.tags <> '{}');
