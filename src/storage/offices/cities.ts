// The city itself, and the industries that all cities share.
import { type Kysely, sql } from 'kysely';
import { countedKinds, nouns } from '../../domain/entries/nouns.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Schema } from '../schema.ts';
import type { Store, Tx } from '../store.ts';

export interface CityRow {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly demo: boolean;
  readonly lastRecordedAt: string;
}

/** How many acts the city's ledger has seen; what was made of a version holds until there is another. */
export async function ledgerVersion(db: Kysely<Schema>, cityCode: string): Promise<bigint> {
  const { rows } = await sql<{ version: bigint }>`select ${sql.raw(keptPlan)} ledger_version as version
    from city where city_code = ${cityCode}`.execute(db);
  return rows[0]?.version ?? -1n;
}

/** The same, for who reads nothing else. */
export function versionNow({ pool }: Store, cityCode: string): Promise<bigint> {
  return ledgerVersion(pool.db, cityCode);
}

/** How far a city's ledger has come. */
export interface LedgerNow {
  readonly version: bigint;
  /** The version of the last act that may have changed what is counted or what stands around it. */
  readonly counted: bigint;
  /** The last instant at which something was recorded. */
  readonly at: string;
}

export async function ledgerAt(db: Kysely<Schema>, cityCode: string): Promise<LedgerNow> {
  const { rows } = await sql<LedgerNow>`select ${sql.raw(keptPlan)} ledger_version as version,
    counted_version as counted, last_recorded_at as at from city where city_code = ${cityCode}`.execute(db);
  return rows[0] ?? { version: -1n, counted: -1n, at: '' };
}

/** The same, for who reads nothing else. */
export function ledgerNow({ pool }: Store, cityCode: string): Promise<LedgerNow> {
  return ledgerAt(pool.db, cityCode);
}

export async function cityRow(tx: Tx, cityCode: string): Promise<CityRow> {
  return tx
    .selectFrom('city')
    .select([
      'city_code as code',
      'name_zh as nameZh',
      'name_en as nameEn',
      'demo',
      'last_recorded_at as lastRecordedAt',
    ])
    .where('city_code', '=', cityCode)
    .executeTakeFirstOrThrow();
}

const countedReports = nouns.flatMap(({ kind, reports, counted }) => (reports && counted ? kind : []));

/** From the latest year with a milestone or an arrival down to the first; two look-ups in an index. */
export async function recordedYears(tx: Tx, cityCode: string): Promise<number[]> {
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    select min(first) as first, max(last) as last from unnest(${countedReports}::text[]) k,
      lateral (select min(occurred_on) as first, max(occurred_on) as last from entry
        where city_code = ${cityCode} and entry.kind = k) span`.execute(tx);
  const span = rows[0];
  if (!span?.first || !span.last) return [];
  const [first, last] = [Number(span.first.slice(0, 4)), Number(span.last.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, n) => last - n);
}

/** The latest day, until today, of a row that a figure may count; null where none is verified. One look-up for each kind. */
export async function lastVerifiedDay(tx: Tx, cityCode: string, today: string): Promise<string | null> {
  const { rows } = await sql<{ last: string | null }>`
    select max(latest.day) as last from unnest(${countedKinds}::text[]) k,
      lateral (select occurred_on as day from entry_state e
        where e.city_code = ${cityCode} and e.kind = k and e.occurred_on <= ${today}
          and e.decision = 'verified' and e.standing and e.reversed_by is null and not e.void
        order by e.occurred_on desc limit 1) latest`.execute(tx);
  return rows[0]?.last ?? null;
}

export interface IndustryRow {
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly section: string;
}

/** Sections and divisions of GB/T 4754. */
export async function industries(tx: Tx): Promise<IndustryRow[]> {
  return tx
    .selectFrom('industry')
    .select(['code', 'name', 'level', 'section'])
    .where('level', '<=', 2)
    .orderBy('section')
    .orderBy('level')
    .orderBy('code')
    .execute();
}

/** The codes of all cities, in their order. */
export async function cityCodes({ pool }: Store): Promise<string[]> {
  const rows = await pool.db.selectFrom('city').select('city_code').orderBy('city_code').execute();
  return rows.map((row) => row.city_code);
}

export async function isDemoCity({ pool }: Store, cityCode: string): Promise<boolean> {
  const city = pool.db.selectFrom('city').select('demo').where('city_code', '=', cityCode);
  return (await city.executeTakeFirst())?.demo ?? false;
}

/** Whether there is a city at all, or one besides the named. */
export function hasCity({ pool }: Store, besides = ''): Promise<boolean> {
  return anyCity(pool.db, besides);
}

/** The same, within a transaction. */
export async function anyCity(db: Kysely<Schema>, besides = ''): Promise<boolean> {
  const one = db.selectFrom('city').select('city_code').where('city_code', '<>', besides);
  return (await one.limit(1).executeTakeFirst()) !== undefined;
}
