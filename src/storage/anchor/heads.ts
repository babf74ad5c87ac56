// Heads as the database has them.
import { type Kysely, sql } from 'kysely';
import { type Head, ledgerChain, type SoughtHead } from '../../domain/head.ts';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;

/** The last link of every chain of every city. */
export const everyHead = `
  select c.city_code as "cityCode", '${ledgerChain}' as chain, e.ledger_version as sequence, e.hash, e.at
  from city c cross join lateral (select * from event where city_code = c.city_code and hash is not null
    order by ledger_version desc limit 1) e
  order by 1, 2`;

export async function currentHeads(db: Db): Promise<Head[]> {
  return (await sql<Head>`${sql.raw(everyHead)}`.execute(db)).rows;
}

/** The head of the writes as it stood at an instant or a version, or stands now. Undefined before the first link. */
export async function headAsOf(
  db: Db,
  cityCode: string,
  { at, version }: { readonly at?: string | undefined; readonly version?: bigint | undefined } = {},
): Promise<Head | undefined> {
  const by =
    at !== undefined ? sql`and at <= ${at}` : version === undefined ? sql`` : sql`and ledger_version <= ${version}`;
  const { rows } = await sql<Head>`
    select city_code as "cityCode", ${ledgerChain} as chain, ledger_version as sequence, hash, at from event
    where city_code = ${cityCode} and hash is not null ${by} order by ledger_version desc limit 1`.execute(db);
  return rows[0];
}

/** The hashes of these links, where they are there. */
export async function hashesOf(
  db: Db,
  cityCode: string,
  chain: string,
  sequences: readonly bigint[],
): Promise<Map<bigint, string | null>> {
  if (chain !== ledgerChain) return new Map();
  const rows = await db
    .selectFrom('event')
    .select(['ledger_version as sequence', 'hash'])
    .where('city_code', '=', cityCode)
    .where('ledger_version', '=', sql<bigint>`any(${sequences.map(String)}::bigint[])`)
    .execute();
  return new Map(rows.map(({ sequence, hash }) => [sequence, hash]));
}

/** Links whose hash begins so; more than one only where the beginning is too short. */
export async function linksBeginning(db: Db, { hash, sequence }: SoughtHead): Promise<Head[]> {
  const numbered = sequence === undefined ? sql`` : sql`and ledger_version = ${sequence}`;
  const { rows } = await sql<Head>`
    select city_code as "cityCode", ${ledgerChain} as chain, ledger_version as sequence, hash, at from event
    where starts_with(hash, ${hash}) ${numbered} order by at limit 5`.execute(db);
  return rows;
}
