-- What is read of several tables at once. Under `security_invoker` a view shows what its reader may see.
-- Made anew where a database is brought up from before the baseline.

-- An entry with its decision and what reversed it; and whether it stands by now: neither returned nor waiting for another
-- office's word. A reversal of a verified entry counts once it is verified itself; a reversal of one not yet verified
-- counts at once, one that was returned never, and one that waits for a word reverses nothing.
create view entry_state with (security_invoker = true) as
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

create view company_fact_standing with (security_invoker = true) as
select f.* from company_fact f where not exists (
  select from company_fact_withdrawal w where w.city_code = f.city_code and w.fact_id = f.id);

-- What counts on the way of a firm: the act that opened each pursuit, its ties, and the lead.
create view pursuit_step with (security_invoker = true) as
select a.city_code, a.id as entry_id, a.office_id, a.pursuit_id, a.kind as step, a.project_id, a.note,
  p.prospect_id, r.name as prospect, r.sample, o.chain, o.activity_id::text as activity,
  (select array_agg(distinct v.entry_id::text) from pursuit_act v
    where v.city_code = a.city_code and v.root_id = a.root_id and v.kind = 'visited'
      and not exists (select from pursuit_act t where t.city_code = v.city_code and t.about_id = v.id)) as outings
from pursuit_act a
join pursuit p on p.city_code = a.city_code and p.id = a.pursuit_id
join prospect r on r.city_code = p.city_code and r.id = p.prospect_id
join pursuit_act o on o.city_code = a.city_code and o.pursuit_id = a.pursuit_id and o.opens
where a.opens or a.kind in ('contacted', 'visited', 'lead');

create view pursuit_lead with (security_invoker = true) as
select * from pursuit_step where step = 'lead';

-- The same as the state of an entry: an assignment and a lead hold as soon as they are recorded (the project answers for
-- itself); a tie holds while it stands and its entry, or what corrected that, is verified.
create view pursuit_step_state with (security_invoker = true) as
select a.city_code, a.id, a.office_id, coalesce(e.occurred_on, a.acted_on) as occurred_on, null::date as audited_on,
  a.recorded_at, case when a.entry_id is null then 'verified' else e.decision end as decision,
  coalesce(e.void, false) as void, greatest(e.decided_at, a.recorded_at) as decided_at,
  least(e.reversed_at, t.recorded_at) as reversed_at, e.id as entry_id
from pursuit_act a
left join pursuit_act t on t.city_code = a.city_code and t.about_id = a.id and t.kind = 'retracted'
left join lateral (
  with recursive later as (
    select x.city_code, x.id from entry x where x.city_code = a.city_code and x.id = a.entry_id
    union all
    select n.city_code, n.id from later l join entry n on n.city_code = l.city_code and n.reverses_id = l.id
  )
  select st.id, st.occurred_on, st.decision, st.void, st.decided_at, st.reversed_at
  from later l join entry_state st on st.city_code = l.city_code and st.id = l.id
) e on true
where a.entry_id is null or e.id is not null;

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
