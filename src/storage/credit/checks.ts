// Laws of shared credit and of the office tree that no constraint can say, as queries that find what breaks them.
import { sql } from 'kysely';
import { type DoctorCheck, places } from '../keeping/check.ts';

export const creditChecks: readonly DoctorCheck[] = [
  places(
    'credit_shares_whole',
    (city) => sql<{ place: string }>`
      select a.entry_id::text as place from credit_agreement a
      left join credit_share s on s.city_code = a.city_code and s.entry_id = a.entry_id
      where a.city_code = ${city} group by a.city_code, a.entry_id
      having coalesce(sum(s.basis_points), 0) <> 10000
        or array_agg(s.holder_id order by s.holder_id) is distinct from (select array_agg(h order by h) from unnest(a.holder_ids) h)`,
  ),
  places(
    'credit_agreed_once_a_day',
    (city) => sql<{ place: string }>`
      with live as (
        select a.* from credit_agreement a join entry_state e on e.city_code = a.city_code and e.id = a.entry_id
        where a.city_code = ${city} and e.decision = 'verified' and not e.void and e.reversed_at is null
      )
      select distinct p.short_code as place from live a join live b on b.project_id = a.project_id and b.entry_id > a.entry_id
        and daterange(a.from_on, a.to_on, '[]') && daterange(b.from_on, b.to_on, '[]')
      join project p on p.city_code = a.city_code and p.id = a.project_id`,
  ),
  places(
    'office_changes_have_their_act',
    // Only its founding with the city has no act.
    (city) => sql<{ place: string }>`
      select o.code || ' ' || v.valid_from as place
      from office_version v join office o on o.city_code = v.city_code and o.id = v.office_id
      where v.city_code = ${city} and case when v.id is null
        then exists (select from office_version w where w.city_code = v.city_code and w.office_id = v.office_id
          and (w.valid_from, w.recorded_at) < (v.valid_from, v.recorded_at))
        else not exists (select from event e where e.city_code = v.city_code and e.at = v.recorded_at
          and e.use_case like 'office_%') end`,
  ),
  places(
    'office_tree_without_circles',
    (city) => sql<{ place: string }>`
      with recursive standing as (
        select distinct on (office_id) city_code, office_id, parent_id, ended from office_version
        where city_code = ${city} order by office_id, valid_from desc, recorded_at desc
      ), reached as (
        select office_id from standing where parent_id is null
        union select s.office_id from standing s join reached r on r.office_id = s.parent_id where s.city_code = ${city}
      )
      select o.code as place from standing s join office o on o.city_code = s.city_code and o.id = s.office_id
      where s.office_id not in (select office_id from reached)`,
  ),
];
