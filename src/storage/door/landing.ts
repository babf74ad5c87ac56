// Beside a long write (writeBeside.ts) others go on. Its instant and its codes for projects are set aside in the city's
// row before it begins; they bind the others as long as it lives, which an advisory lock tells that dies with it.
import { lockNumber } from '../../crypto/fingerprint.ts';
import { type RawBuilder, sql } from 'kysely';
import { keptPlan } from '../connection/pool.ts';
import type { Store, Tx } from '../store.ts';

const lockKey = lockNumber('long write');
const lockOf = (city: string): RawBuilder<unknown> => sql`${lockKey}::int, hashtext(${city})`;

/** The code of the next project of a year, where the ledger's last one is known. */
export type NextCode = (year: string, lastInLedger: number) => number;

/** Until the end of the transaction nobody else writes at length in this city, in whatever process. */
export async function goAlone(tx: Tx, city: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockOf(city)})`.execute(tx);
}

/** Of a `city`: a long write goes on, and binds who writes beside it. */
const isLanding = (city: string) =>
  sql`(landing_at is not null and not pg_try_advisory_xact_lock_shared(${lockOf(city)}))`;

/** Among how many instants before its own the others find room when it takes longer than was thought. */
const room = sql`interval '1 second'`;

/** How long who writes beside it waits for a row of it. */
const patienceMs = 300;

/**
 * Takes the city's row lock. The instant never goes back, whatever the clock does, and stays before that of a long write
 * that is on its way: what is known at an instant that has been written is known for good.
 */
export async function nextVersion(tx: Tx, city: string, now: Date, onlyReports = false) {
  const next = sql`last_recorded_at + interval '1 millisecond'`;
  const clock = sql`${now.toISOString()}::timestamptz`;
  const { rows } = await sql<{
    ledger_version: bigint;
    last_recorded_at: string;
    database: string;
    landing_at: string | null;
    landing_codes: Record<string, number> | null;
  }>`
    update ${sql.raw(keptPlan)} city set ledger_version = ledger_version + 1,
      counted_version = case when ${onlyReports} then counted_version else ledger_version + 1 end, last_recorded_at = case
      when ${isLanding(city)} and ${clock} > landing_at - ${room} then ${next} else greatest(${clock}, ${next}) end
    where city_code = ${city}
    returning ledger_version, last_recorded_at, clock_timestamp() as database, case when ${isLanding(city)} then landing_at end as landing_at,
      landing_codes, case when ${isLanding(city)} then set_config('lock_timeout', ${String(patienceMs)}, true) end`.execute(
    tx,
  );
  return rows[0];
}

/** Codes that a long write has set aside are not given to others. */
export function codesBeside(codes: Readonly<Record<string, number>> | null): NextCode {
  return (year, last) => Math.max(last, codes?.[year] ?? codes?.[''] ?? 0) + 1;
}

export interface Reserved {
  readonly database: string;
  readonly last: string;
  readonly version: bigint;
  readonly at: string;
  readonly nextCode: NextCode;
}

/** Set aside for a long write of `city`, in a transaction of its own: others must see it while the write goes on. */
export async function reserve(
  tx: Tx,
  city: string,
  of: { readonly now: Date; readonly lastsMs: number; readonly codes: number },
): Promise<Reserved | undefined> {
  const { rows } = await sql<{
    version: bigint;
    at: string;
    last: string;
    database: string;
    codes: Record<string, number>;
  }>`
    with given as (
      select left(short_code, 4) as year, max(substr(short_code, 6)::int) as last from project
      where city_code = ${city} group by 1)
    update city set
      landing_at = greatest(${of.now.toISOString()}::timestamptz, last_recorded_at) + ${of.lastsMs} * interval '1 millisecond',
      landing_codes = (select coalesce(jsonb_object_agg(year, last + ${of.codes}::int), '{}') from given)
        || jsonb_build_object('', ${of.codes}::int)
    where city_code = ${city}
    returning ledger_version as version, landing_at as at, last_recorded_at as last, clock_timestamp() as database,
      (select coalesce(jsonb_object_agg(year, last), '{}') from given) as codes`.execute(tx);
  const [row] = rows;
  if (!row) return undefined;
  const given = new Map(Object.entries(row.codes));
  const nextCode: NextCode = (year) => {
    const code = (given.get(year) ?? 0) + 1;
    given.set(year, code);
    return code;
  };
  const { version, at, last, database } = row;
  return { version, at, last, database, nextCode };
}

/** Under the city's row lock a long write takes its place behind what was written meanwhile. */
export async function land(tx: Tx, city: string, at: string): Promise<bigint | undefined> {
  const { rows } = await sql<{ version: bigint }>`
    update city set ledger_version = ledger_version + 1, counted_version = ledger_version + 1, last_recorded_at = ${at}, landing_at = null, landing_codes = null
    where city_code = ${city} and last_recorded_at < ${at} returning ledger_version as version`.execute(tx);
  return rows[0]?.version;
}

const waiting = new WeakMap<Store, Map<string, Promise<unknown>>>();

/** Waits for the end of a long write; however many wait, they hold one connection. */
export async function untilLanded(store: Store, city: string): Promise<void> {
  const own = waiting.get(store) ?? new Map<string, Promise<unknown>>();
  waiting.set(store, own);
  const waits =
    own.get(city) ??
    store.pool.pg
      .query('select pg_advisory_xact_lock_shared($1, hashtext($2))', [lockKey, city])
      .finally(() => own.delete(city));
  own.set(city, waits);
  await waits;
}
