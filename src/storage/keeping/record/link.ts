// Makes a link of a chain beside the ledger, inside the transaction that changed the rows, and as the last thing it does:
// the lock of the chain's head is held until the commit.
import { sql } from 'kysely';
import type { Head } from '../../../domain/keeping/head.ts';
import { canonicalJson } from '../../canonical.ts';
import { linkHash, type Marker } from '../../../crypto/marks.ts';
import type { Tx } from '../../store.ts';
import { overSeals, rowsNow, sealedRows, type Which } from './digests.ts';
import type { Said } from './said.ts';
import { mayGoOf, type RecordChain, tablesOf } from './tables.ts';

export interface LinkedBy {
  readonly cityCode: string;
  readonly chain: RecordChain;
  readonly sequence: bigint;
  readonly at: string;
  readonly said: unknown;
}

export function hashOfLink(prevHash: string, link: LinkedBy, contentDigest: string): string {
  const { cityCode, chain, sequence, at, said } = link;
  const text = canonicalJson({ cityCode, chain, sequence, at, said });
  return linkHash({ keyId: (said as Partial<{ key: string }>).key, prevHash }, text, contentDigest);
}

export interface Change {
  readonly cityCode: string;
  readonly chain: RecordChain;
  /** Whose rows may have changed. Of tables that are held whole every row is looked at. */
  readonly owners: readonly string[];
  readonly at: string;
  readonly said: Said;
  readonly marker?: Marker | undefined;
  /** A link though nothing has changed since the chain began. */
  readonly always?: boolean | undefined;
}

/** Seals what has changed of these owners' rows; no link where nothing has. */
export async function linkChange(tx: Tx, change: Change): Promise<Head[]> {
  const { cityCode, chain, at, owners, said, marker, always = false } = change;
  let end = await lockHead(tx, cityCode, chain);
  const heads: Head[] = [];
  const untaken = tablesOf(cityCode, chain).filter(({ table }) => !end.taken.includes(table));
  // What was there before the chain, or before its table was one of it, is taken in by a link of its own.
  if (untaken.length > 0) {
    const tables = untaken.map(({ table }) => table);
    const link = {
      which: { cityCode, chain, tables: untaken },
      at,
      said: { act: 'taken_in', tables },
      marker,
      always: true,
    };
    end = (await append(tx, end, link)) ?? end;
    heads.push({ cityCode, chain, at, sequence: end.sequence, hash: end.hash });
  }
  const changed = await append(tx, end, {
    which: { cityCode, chain, owners },
    at,
    said,
    marker,
    always: always || 'altered' in said,
  });
  if (changed) heads.push({ cityCode, chain, at, sequence: changed.sequence, hash: changed.hash });
  return heads;
}

interface End {
  readonly sequence: bigint;
  readonly hash: string;
  readonly taken: readonly string[];
}

/** The lock is what `do update` takes; it changes nothing. */
async function lockHead(tx: Tx, city_code: string, chain: RecordChain): Promise<End> {
  return tx
    .insertInto('record_head')
    .values({ city_code, chain, sequence: 0n, hash: '', taken: [] })
    .onConflict((conflict) => conflict.columns(['city_code', 'chain']).doUpdateSet({ chain }))
    .returning(['sequence', 'hash', 'taken'])
    .executeTakeFirstOrThrow();
}

async function append(
  tx: Tx,
  end: End,
  {
    which,
    at,
    said: act,
    marker,
    always,
  }: { which: Which; at: string; said: Said; marker: Marker | undefined; always: boolean },
): Promise<End | undefined> {
  const { cityCode, chain, tables = [] } = which;
  const sequence = end.sequence + 1n;
  const { digest, n } = await sealChanged(tx, which, sequence);
  if (n === 0 && !always) return undefined;
  const said = marker ? { ...act, key: marker.keyId } : act;
  const hash = hashOfLink(end.hash, { cityCode, chain, sequence, at, said }, digest);
  const taken = [...end.taken, ...tables.map(({ table }) => table)];
  const link = { city_code: cityCode, chain, sequence, at, said: JSON.stringify(said), content_digest: digest };
  const mark = (await marker?.mark(hash)) ?? null;
  await Promise.all([
    tx
      .insertInto('record_link')
      .values({ ...link, prev_hash: end.hash, hash, mark })
      .execute(),
    tx
      .updateTable('record_head')
      .set({ sequence, hash, taken })
      .where('city_code', '=', cityCode)
      .where('chain', '=', chain)
      .execute(),
  ]);
  return { sequence, hash, taken };
}

/** A row that is gone is sealed as gone, unless it may go by itself. */
async function sealChanged(tx: Tx, which: Which, sequence: bigint): Promise<{ digest: string; n: number }> {
  const { cityCode, chain } = which;
  const { rows } = await sql<{ digest: string; n: number }>`
    with sealed as (
      insert into record_seal (city_code, chain, sequence, owner, what, row_key, digest)
      select ${cityCode}, ${chain}, ${sequence}, coalesce(n.owner, s.owner), coalesce(n.what, s.what),
        coalesce(n.row_key, s.row_key), n.digest
      from (${rowsNow(which)}) n
      full join (${sealedRows(which)}) s on s.what = n.what and s.owner = n.owner and s.row_key = n.row_key
      where n.digest is distinct from s.digest and not (n.digest is null and s.what = any(${mayGoOf(cityCode, chain)}))
      returning what, owner, row_key, digest)
    select ${overSeals} as digest, count(*)::int as n from sealed`.execute(tx);
  return rows[0] ?? { digest: '', n: 0 };
}
