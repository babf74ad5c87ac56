// What the database knows of time: its own clock, and each city's last write with what was said of it.
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;

export interface LastWrite {
  /** Absent where there is no city. */
  readonly cityCode?: string | undefined;
  readonly database: number;
  readonly last?: number | undefined;
  /** How far the clock was behind the last write when it was said to be right. */
  readonly knownBehind?: number | undefined;
}

/** What a city has for its last write before the first one. */
const never = '2000-01-02';

/** One for each city; the database's clock alone where there is none. */
export async function lastWrites(db: Db): Promise<LastWrite[]> {
  const { rows } = await sql<{
    cityCode: string | null;
    database: string;
    last: string | null;
    saidAt: string | null;
    saidLast: string | null;
  }>`
    select c.city_code as "cityCode", clock_timestamp() as database,
      case when c.last_recorded_at > ${never} then c.last_recorded_at end as last,
      a.at as "saidAt", a.last_recorded_at as "saidLast"
    from (select 1) one left join city c on true
    left join lateral (select at, last_recorded_at from clock_acceptance where city_code = c.city_code
      order by at desc, id limit 1) a on true
    order by 1`.execute(db);
  return rows.map(({ cityCode, database, last, saidAt, saidLast }) => ({
    cityCode: cityCode ?? undefined,
    database: Date.parse(database),
    last: last === null ? undefined : Date.parse(last),
    knownBehind: saidAt === null || saidLast === null ? undefined : Date.parse(saidLast) - Date.parse(saidAt),
  }));
}

/** When something was done last: written, or signed in to. The days of a demo are invented. */
export async function lastActivity(db: Db): Promise<number | undefined> {
  const { rows } = await sql<{ at: string | null }>`
    select max(greatest(c.last_recorded_at,
      (select l.at from record_head h join record_link l using (city_code, chain, sequence)
        where h.city_code = c.city_code and h.chain = 'sign_ins'))) as at
    from city c where not c.demo and c.last_recorded_at > ${never}`.execute(db);
  const at = rows[0]?.at;
  return at ? Date.parse(at) : undefined;
}
