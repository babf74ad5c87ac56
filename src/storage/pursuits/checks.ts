// Laws of pursuits that no constraint can say, as queries that find what breaks them.
import { sql } from 'kysely';
import { type DoctorCheck, places } from '../keeping/check.ts';
import { pursuitStandingSql } from './pursuitStanding.ts';

export const pursuitChecks: readonly DoctorCheck[] = [
  places(
    'first_filing_won',
    // Taken over by another office's filing while it was protected and had not lapsed.
    (city) => sql<{ place: string }>`
      select r.name as place from (${pursuitStandingSql(city, '9999-12-31', sql`true`)}) s
      join pursuit n on n.city_code = ${city} and n.follows_id = s.id
      join prospect r on r.city_code = n.city_code and r.id = n.prospect_id
      where s.state = 'taken_over' and n.opened_on <= s."protectedUntil"`,
  ),
  places(
    'only_holders_acted',
    // Of another office is only what the receiver said to an offer; a firm passes to the office that it was offered to.
    (city) => sql<{ place: string }>`
      select a.id::text as place from pursuit_act a
      join pursuit p on p.city_code = a.city_code and p.id = a.pursuit_id
      left join pursuit_act o on o.city_code = a.city_code and o.id = a.about_id
      where a.city_code = ${city} and (a.root_id <> p.root_id or o.pursuit_id <> a.pursuit_id
        or a.office_id <> case when a.kind = 'declined' then o.to_office_id else p.office_id end)
      union all
      select p.id::text from pursuit p
      left join pursuit_act o on o.city_code = p.city_code and o.id = p.offer_id
      left join pursuit f on f.city_code = p.city_code and f.id = p.follows_id
      where p.city_code = ${city} and p.offer_id is not null and (o.kind is distinct from 'offered'
        or o.to_office_id <> p.office_id or o.pursuit_id <> p.follows_id or f.root_id <> p.root_id)
      union all
      select p.id::text from pursuit p where p.city_code = ${city} and not exists (
        select from pursuit_act o where o.city_code = p.city_code and o.pursuit_id = p.id and o.opens)`,
  ),
  places(
    'steps_tied_once',
    (city) => sql<{ place: string }>`
      select a.entry_id::text as place from pursuit_act a
      where a.city_code = ${city} and a.entry_id is not null and not exists (
        select from pursuit_act t where t.city_code = a.city_code and t.about_id = a.id)
      group by a.root_id, a.entry_id having count(*) > 1`,
  ),
];
