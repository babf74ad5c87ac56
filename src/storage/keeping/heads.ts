// Heads as the database has them.
import { type Kysely, sql } from 'kysely';
import { type Head, ledgerChain, type SoughtHead } from '../../domain/keeping/head.ts';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;

/** The last link of every chain of every city. */
export const everyHead = `
  select c.city_code as "cityCode", '${ledgerChain}' as chain, e.ledger_version as sequence, e.hash, e.at
  from city c cross join lateral (select * from event where city_code = c.city_code and hash is not null
    order by ledger_version desc limit 1) e
  union all select city_code, chain, h.sequence, h.hash, l.at from record_head h join record_link l
    using (city_code, chain) where l.sequence = h.sequence
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

/** Where the chain of a head ends now. */
export async function endOf(db: Db, { cityCode, chain }: Pick<Head, 'cityCode' | 'chain'>): Promise<Head | undefined> {
  return (await currentHeads(db)).find((head) => head.cityCode === cityCode && head.chain === chain);
}

/** The hashes of these links, where they are there. */
export async function hashesOf(
  db: Db,
  cityCode: string,
  chain: string,
  sequences: readonly bigint[],
): Promise<Map<bigint, string | null>> {
  const those = sql`any(${sequences.map(String)}::bigint[])`;
  const { rows } = await sql<{ sequence: bigint; hash: string | null }>`${
    chain === ledgerChain
      ? sql`select ledger_version as sequence, hash from event where city_code = ${cityCode} and ledger_version = ${those}`
      : sql`select sequence, hash from record_link
          where city_code = ${cityCode} and chain = ${chain} and sequence = ${those}`
  }`.execute(db);
  return new Map(rows.map(({ sequence, hash }) => [sequence, hash]));
}

/** Links whose hash begins so; more than one only where the beginning is too short. */
export async function linksBeginning(db: Db, { hash, sequence }: SoughtHead): Promise<Head[]> {
  const numbered = sequence === undefined ? sql`` : sql`and sequence = ${sequence}`;
  const { rows } = await sql<Head>`
    select * from (
      select city_code as "cityCode", ${ledgerChain} as chain, ledger_version as sequence, hash, at from event
      union all select city_code, chain, sequence, hash, at from record_link) links
    where starts_with(hash, ${hash}) ${numbered} order by at limit 5`.execute(db);
  return rows;
}
