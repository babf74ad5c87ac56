// What every recount stands on, found once for a whole statement: the entries known at an instant, the version of each
// project in force, the packages, what each office was and since when. Asked row by row for each definition, it was nine tenths of
// the work.
import { type RawBuilder, sql } from 'kysely';
import { lastAmong } from '../../storage/entries/versions.ts';
import { turnSql } from './creditSplitSql.ts';

/** Entries, or what else has a state, that count at the instant: a relation of the statement. */
export const knownIn = (state: string): RawBuilder<unknown> => sql.table(`known_${state}`);

/** `states`: the views that the definitions of the statement are counted from, beside the entries themselves. */
export function groundSql(cityCode: string, at: string, states: readonly string[]): RawBuilder<unknown> {
  const known = [...new Set(['entry_state', ...states])].map(
    (state) => sql`${knownIn(state)} as materialized (
      select * from ${sql.table(state)} x where x.city_code = ${cityCode} and x.decision = 'verified' and not x.void
        and x.decided_at <= ${at}::timestamptz and (x.reversed_at is null or x.reversed_at > ${at}::timestamptz))`,
  );
  const joined = sql`join industry i on i.code = v.industry_code
      join ${knownIn('entry_state')} e on e.city_code = v.city_code and e.id = v.entry_id`;
  const version = lastAmong('project', sql`v.*, i.section`, joined, sql`v.city_code = ${cityCode}`);
  return sql`with ${sql.join(known)}, version as materialized (${version}
    ), package as materialized (
      select distinct parent_id as id from version where parent_id is not null
    ), office_standing as materialized (
      select ov.office_id, ov.kind, ov.valid_from, ov.recorded_at from office_version ov
      where ov.city_code = ${cityCode} and (ov.recorded_at <= ${at}::timestamptz or ov.recorded_at =
        (select min(o.recorded_at) from office_version o where o.city_code = ov.city_code and o.office_id = ov.office_id))
    ), turn as materialized (${turnSql(cityCode)})`;
}
