// Laws of chains that the city's lock holds and no constraint can say.
import { sql } from 'kysely';
import { type DoctorCheck, places } from '../keeping/check.ts';

export const chainChecks: readonly DoctorCheck[] = [
  places(
    'chain_names_differ',
    (city) => sql<{ place: string }>`
      select min(v.name) as place from chain_version v
      where v.city_code = ${city} and not v.retired and not exists (select from chain_version l
        where l.city_code = v.city_code and l.chain_id = v.chain_id and l.version > v.version)
      group by lower(regexp_replace(normalize(v.name, NFKC), '\\s', '', 'g')) having count(*) > 1`,
  ),
  places(
    'chain_leaders_in_register',
    (city) => sql<{ place: string }>`
      select distinct d.chain_id::text as place from chain_duty d cross join unnest(d.leader_ids) as leader (id)
      where d.city_code = ${city} and not exists (select from register_company r where r.id = leader.id)`,
  ),
];
