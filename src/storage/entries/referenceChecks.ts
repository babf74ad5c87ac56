// Who pointed at what is not theirs: laws of references, as queries that find what breaks them, also in old ledgers.
import { sql } from 'kysely';
import { type DoctorCheck, places } from '../keeping/check.ts';
import { everyTie, occasionTies } from './ties.ts';
import { firstOfEach, tellings, versionsOf } from './versions.ts';

/** Each office with every office that ever stood above it, itself included. */
const above = (city: string) => sql`above as (
  select id as office_id, id as top_id from office where city_code = ${city}
  union
  select a.office_id, v.parent_id from above a join office_version v
    on v.city_code = ${city} and v.office_id = a.top_id and v.parent_id is not null)`;

/** Whether who recorded `x` then held a right to write in an office above the offices given. */
const wroteOver = (...offices: readonly string[]) => sql`exists (
  select from role_grant g where g.city_code = x.city_code and g.account_id = x.recorded_by
    and g.role in ('enter', 'verify') and g.granted_at <= x.recorded_at
    and (g.revoked_at is null or g.revoked_at >= x.recorded_at)
    ${sql.join(
      offices.map((office) => sql`and (${sql.ref(office)}, g.office_id) in (select office_id, top_id from above)`),
      sql` `,
    )})`;

/** The office in whose books a project lay when `x` was recorded. */
const officeThen = sql`(select v.office_id from ${versionsOf('project', 'told')} v
  left join verification d on d.city_code = v.city_code and d.entry_id = v.entry_id
  where v.city_code = x.city_code and v.project_id = t.project_id and v.entry_id <> x.id and v.recorded_at <= x.recorded_at
    and not (d.decision is not null and d.decision = 'returned' and d.recorded_at < x.recorded_at)
  order by v.recorded_at desc, v.entry_id desc limit 1)`;

const askedFor = (what: string) => sql`exists (select from consent_asked q where q.city_code = x.city_code
  and q.entry_id = x.id and ${sql.raw(what)})`;

export const referenceChecks: readonly DoctorCheck[] = [
  places(
    'reversed_by_own_office',
    (city) => sql<{ place: string }>`
      with recursive ${above(city)}
      select x.id || ' → ' || e.id as place from entry x
      join entry e on e.city_code = x.city_code and e.id = x.reverses_id
      where x.city_code = ${city} and not ${wroteOver('x.office_id', 'e.office_id')}`,
  ),
  places(
    'pointed_at_in_reach',
    (city) => sql<{ place: string }>`
      with recursive ${above(city)}, tie as (${everyTie})
      select x.id || ' → ' || p.short_code as place from tie t
      join entry x on x.city_code = t.city_code and x.id = t.entry_id
      join project p on p.city_code = t.city_code and p.id = t.project_id
      cross join lateral (select ${officeThen} as office_id) f
      where t.city_code = ${city} and f.office_id <> x.office_id
        and not ${wroteOver('f.office_id')} and not ${askedFor('q.project_id = t.project_id')}`,
  ),
  places(
    'firm_told_by_its_office',
    (city) => sql<{ place: string }>`
      with recursive ${above(city)},
      first as (${firstOfEach('company', 'told', ['entry_id', 'told_by'], sql`its.city_code = ${city}`)})
      select x.id || ' → ' || f.company_id as place from ${tellings('company')} v join first f on f.company_id = v.company_id
      join entry x on x.city_code = v.city_code and x.id = v.entry_id
      where v.city_code = ${city} and x.id <> f.entry_id and f.told_by <> x.office_id
        and not ${wroteOver('f.told_by')} and not ${askedFor('q.company_id = v.company_id')}`,
  ),
  places(
    'occasions_named_in_reach',
    (city) => sql<{ place: string }>`
      with recursive ${above(city)}
      select x.id || ' → ' || o.id as place from (${occasionTies}) t
      join entry x on x.city_code = t.city_code and x.id = t.entry_id
      join entry o on o.city_code = t.city_code and o.id = t.occasion_id
      where t.city_code = ${city} and (x.office_id, o.office_id) not in (select office_id, top_id from above)
        and not ${wroteOver('o.office_id')}`,
  ),
  places(
    'targets_come_from_above',
    (city) => sql<{ place: string }>`
      with recursive ${above(city)},
      parent as (select distinct on (office_id) office_id, coalesce(parent_id, office_id) as top_id from office_version
        where city_code = ${city} order by office_id, valid_from desc, recorded_at desc)
      select x.id::text as place from entry x join parent on parent.office_id = x.office_id
      where x.city_code = ${city} and x.kind = 'target' and not ${wroteOver('parent.top_id')}`,
  ),
  places(
    'consent_before_verification',
    (city) => sql<{ place: string }>`
      select distinct x.id::text as place from consent_asked q
      join verification d on d.city_code = q.city_code and d.entry_id = q.entry_id and d.decision = 'verified'
      join entry x on x.city_code = q.city_code and x.id = q.entry_id
      where q.city_code = ${city} and not exists (select from consent_word w where w.city_code = q.city_code
        and w.entry_id = q.entry_id and w.no = q.no and w.word = 'given' and w.recorded_at <= d.recorded_at)`,
  ),
  places(
    'consent_from_its_office',
    (city) => sql<{ place: string }>`
      with recursive ${above(city)}
      select x.entry_id::text as place from consent_word x join entry e on e.city_code = x.city_code and e.id = x.entry_id
      where x.city_code = ${city} and (x.recorded_by = e.recorded_by or not ${wroteOver('x.office_id')})`,
  ),
];
