// The split of shared credit and the tree by days, in SQL: the executor against which creditSplit.ts and
// officesBelow.ts are proved. Written on its own, so that one mistake is not made twice.
import { type RawBuilder, sql } from 'kysely';
import type { CountingDefinition } from '../definition.ts';
import { wayColumns } from './waySql.ts';

/**
 * The rows of `chosen`, each as the parts of the offices that share it; a row of which none is shared stays whole. `known`: the entries
 * that are known.
 */
export function splitSql(
  cityCode: string,
  { splitBy }: CountingDefinition,
  known: RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (!splitBy) return sql`select day, office_id, project_id, subject, adds, section, ${wayColumns} from chosen`;
  return sql`
    select c.day, coalesce(part.office_id, c.office_id) as office_id, c.project_id, c.subject,
      coalesce(part.adds, c.adds) as adds, c.section, ${wayColumns}
    from chosen c
    left join lateral (
      select a.entry_id from credit_agreement a
      join ${known} ae on ae.city_code = a.city_code and ae.id = a.entry_id
      where a.city_code = ${cityCode} and a.project_id = c.project_id and ${splitBy} = any(a.covers)
        and c.day between a.from_on and coalesce(a.to_on, 'infinity')
      order by a.from_on desc, a.entry_id limit 1) agreed on true
    left join lateral (
      select s.holder_id as office_id, sign(c.adds::numeric) * (div(abs(c.adds)::numeric * s.basis_points, 10000)
        + case when row_number() over (order by mod(abs(c.adds)::numeric * s.basis_points, 10000) desc, o.code)
            <= abs(c.adds) - sum(div(abs(c.adds)::numeric * s.basis_points, 10000)) over () then 1 else 0 end) as adds
      from credit_share s join office o on o.city_code = s.city_code and o.id = s.holder_id
      where s.city_code = ${cityCode} and s.entry_id = agreed.entry_id) part on true`;
}

/** Of rows with `day` and `office_id`: those that lay at or below the office on their day, as the tree was known at an instant. */
export function belowSql(cityCode: string, officeId: string | undefined, at: string): RawBuilder<unknown> {
  if (!officeId) return sql``;
  return sql`and ((select max(from_on) from turn where from_on <= day), office_id) in (
    with recursive known as (
      select v.* from office_version v where v.city_code = ${cityCode} and (v.recorded_at <= ${at}::timestamptz
        or v.recorded_at = (select min(f.recorded_at) from office_version f where f.city_code = v.city_code and f.office_id = v.office_id))
    ), standing as (
      select distinct on (t.from_on, v.office_id) t.from_on, v.office_id, v.parent_id from turn t cross join known v
      order by t.from_on, v.office_id, v.valid_from <= t.from_on desc,
        case when v.valid_from <= t.from_on then v.valid_from end desc, v.valid_from, v.recorded_at desc
    ), below as (
      select from_on, office_id from standing where office_id = ${officeId}
      union select s.from_on, s.office_id from standing s join below b on b.from_on = s.from_on and b.office_id = s.parent_id
    ) select from_on, office_id from below)`;
}

/** The days on which some office took another place, and one before them all. */
export function turnSql(cityCode: string): RawBuilder<unknown> {
  return sql`select distinct valid_from as from_on from office_version where city_code = ${cityCode}
    union select date '-infinity'`;
}
