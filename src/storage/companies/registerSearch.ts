// The register as search reads it: all of it in the order of its names' length, what changed since a version, and the few
// firms of a page.
import { sql } from 'kysely';
import { countingScope, inScope, type Store, type Tx } from '../store.ts';
import { holdingText } from '../connection/like.ts';

/** A firm as the index of names takes it. */
export interface RegisterName {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly divisionCode: string | null;
}

const columns = sql`id, name, name_key as key, pinyin, initials, division_code as "divisionCode"`;

export async function registerVersion(tx: Tx): Promise<bigint> {
  const row = await tx.selectFrom('register_head').select('version').executeTakeFirst();
  return row?.version ?? 0n;
}

const batchRows = 5_000;

/** Every firm on one snapshot, the shortest name first; returns the register's version then. */
export async function readRegister(
  store: Store,
  take: (rows: readonly RegisterName[]) => Promise<void>,
): Promise<bigint> {
  return inScope(store, countingScope(''), async (tx) => {
    const version = await registerVersion(tx);
    await sql`declare firms no scroll cursor for
      select ${columns} from register_company order by length(name_key), name_key, id`.execute(tx);
    for (;;) {
      const { rows } = await sql<RegisterName>`fetch ${sql.lit(batchRows)} from firms`.execute(tx);
      await take(rows);
      if (rows.length < batchRows) return version;
    }
  });
}

/** Firms that were added or changed after a version, at most so many, in the same order. */
export async function registerSince(tx: Tx, version: bigint, most: number): Promise<RegisterName[]> {
  const { rows } = await sql<RegisterName>`select ${columns} from register_company where version > ${version}
    order by length(name_key), name_key, id limit ${most}`.execute(tx);
  return rows;
}

/** Ids of firms whose name begins so: while there is no index. */
export async function registerByFront(tx: Tx, key: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from register_company
    where name_key >= ${key} and name_key < ${`${key}\u{10ffff}`}
    order by name_key, id limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Those of the firms whose names, or their pinyin, hold every one of the words. */
export async function holdingWords(tx: Tx, ids: readonly string[], words: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const holds = words.map((word) => {
    const within = holdingText(word);
    return sql`and (name_key like ${within} or replace(pinyin, ' ', '') like ${within} or initials like ${within})`;
  });
  const { rows } = await sql<{ id: string }>`select id from register_company
    where id = any(${ids}::uuid[]) ${sql.join(holds, sql` `)}`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Ids of firms whose credit code is this or begins so. */
export async function registerByCode(tx: Tx, code: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from register_company
    where credit_code >= ${code} and credit_code < ${`${code}~`} order by credit_code limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}

export interface FirmLine {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
  /** Seat, from the large to the small. */
  readonly seat: string | null;
  readonly industry: string | null;
  readonly sample: boolean;
}

export async function firmLines(tx: Tx, ids: readonly string[]): Promise<FirmLine[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<FirmLine>`
    select r.id, r.name, r.credit_code as "creditCode", i.name as industry, r.sample,
      nullif(concat_ws(' ', nullif(p2.name, d.name), nullif(p1.name, d.name), d.name), '') as seat
    from register_company r left join division d on d.code = r.division_code
    left join division p1 on p1.code = d.parent left join division p2 on p2.code = p1.parent
    left join industry i on i.code = r.industry_code
    where r.id = any(${ids}::uuid[])`.execute(tx);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
