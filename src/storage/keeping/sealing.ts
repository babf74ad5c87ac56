// Seals are made with a write, and held against the rows whenever somebody checks.
import { sha256Of } from '../../crypto/fingerprint.ts';
import { sql } from 'kysely';
import { keptPlan } from '../connection/pool.ts';
import { sealedTables } from '../seals.ts';
import type { Tx } from '../store.ts';
import { sealsOf } from './sealedRows.ts';

/** The number under which a link's rows are sealed: its own, unless they were sealed before it was known. */
const sealsUnder = (event: string) => sql.raw(`coalesce(${event}.seals_under, ${event}.ledger_version)`);

/** One digest over seals, each with what it seals. */
const overSeals = `encode(sha256(coalesce(string_agg(
  convert_to(concat_ws(' ', what, row_id, about_id, ''), 'UTF8') || digest, ''::bytea order by what, row_id), ''::bytea)), 'hex')`;

/**
 * Seals what was written at the instant, or all rows of the city; returns the digest over the new seals. A seal that is
 * there stays: who removed a row and puts it in again does not get a new one.
 */
export async function sealRows(
  tx: Tx,
  of: { readonly city: string; readonly ledgerVersion: bigint; readonly at?: string | undefined },
): Promise<string> {
  const tables = of.at === undefined ? undefined : await tablesWritten(tx);
  if (tables?.size === 0) return noRows;
  // Until the end of the transaction: what it just wrote is found by key, never by reading whole tables, and by a plan
  // that is made once: for another instant it is the same.
  const [seqscan, plans] = of.at === undefined ? ['on', 'auto'] : ['off', 'force_generic_plan'];
  const ready = sql`select ${sql.raw(keptPlan)} set_config('enable_seqscan', ${seqscan}, true),
    set_config('plan_cache_mode', ${plans}, true)`.execute(tx);
  const sealing = sql<{ digest: string }>`
    with ${sql.raw(of.at === undefined ? '' : keptPlan)} kept as (
      insert into seal (city_code, what, row_id, about_id, ledger_version, digest)
      select ${of.city}, what, row_id, about_id, ${of.ledgerVersion}, digest from (${sealsOf({ ...of, tables })}) s
      on conflict (city_code, what, row_id) do nothing
      returning what, row_id, about_id, digest)
    select ${sql.raw(overSeals)} as digest from kept`.execute(tx);
  const [, { rows }] = await Promise.all([ready, sealing]);
  return rows[0]?.digest ?? '';
}

/** The digest over no seals at all. */
export const noRows = sha256Of('');

/**
 * The sealed tables that the running transaction has put rows into, by the database's own count: to look for what was written
 * in the sixty others costs more than to write it. Undefined where the database was told not to count.
 */
async function tablesWritten(tx: Tx): Promise<ReadonlySet<string> | undefined> {
  const { rows } = await sql<{ tables: string[] | null }>`
    select ${sql.raw(keptPlan)} case when current_setting('track_counts')::boolean then array(
      select relname::text from pg_class where relnamespace = current_schema()::regnamespace
        and relname = any(${sealedTables}) and pg_stat_get_xact_tuples_inserted(oid) > 0) end as tables`.execute(tx);
  const tables = rows[0]?.tables;
  return tables ? new Set(tables) : undefined;
}

/** The digest over the seals of each link of a span of versions. */
export async function digestsOfSeals(tx: Tx, city: string, from: bigint, to: bigint): Promise<Map<bigint, string>> {
  const { rows } = await sql<{ version: bigint; digest: string }>`
    select e.ledger_version as version, ${sql.raw(overSeals)} as digest
    from event e join seal s on s.city_code = e.city_code and s.ledger_version = ${sealsUnder('e')}
    where e.city_code = ${city} and e.ledger_version between ${from} and ${to} group by e.ledger_version`.execute(tx);
  return new Map(rows.map(({ version, digest }) => [version, digest]));
}

export interface BrokenSeal {
  readonly what: string;
  readonly id: string;
  /** The use case that wrote the row; null where none did. */
  readonly useCase: string | null;
  readonly how: 'altered' | 'removed' | 'added';
}

/** Rows that are not as they were sealed, that are gone, or that no link holds; of what is sealed up to a link the first two. */
export async function brokenSeals(tx: Tx, city: string, upTo?: bigint): Promise<BrokenSeal[]> {
  const { rows } = await sql<BrokenSeal>`
    select coalesce(s.what, n.what) as what, coalesce(s.about_id, n.about_id, s.row_id, n.row_id)::text as id,
      v.use_case as "useCase",
      case when n.row_id is null then 'removed' when s.row_id is null then 'added' else 'altered' end as how
    from (${sealsOf({ city })}) n
    full join (select * from seal where city_code = ${city}) s on s.what = n.what and s.row_id = n.row_id
    left join event v on v.city_code = ${city} and ${sealsUnder('v')} = s.ledger_version
    where s.digest is distinct from n.digest ${upTo === undefined ? sql`` : sql`and v.ledger_version <= ${upTo}`}
    order by 2, 1`.execute(tx);
  return rows;
}
