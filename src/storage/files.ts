// Rows of stored files: their state, and whether they may be opened. The bytes lie elsewhere, by their hash.
import { sql } from 'kysely';
import type { KnownFile, ScanState } from '../domain/evidence.ts';
import type { Tx } from './store.ts';

/** Of a `file f`: the latest word of a scanner. */
export const fileState = sql<ScanState>`coalesce((select s.state from file_scan s
  where s.city_code = f.city_code and s.file_id = f.id order by s.recorded_at desc limit 1), 'unscanned')`;

export const fileWithdrawn = sql<boolean>`exists (select from file_withdrawal w
  where w.city_code = f.city_code and w.file_id = f.id)`;

/** The setting that holds; where nothing was set, its default. */
const openUnscanned = sql`coalesce((select p.policy->>'openUnscanned' from evidence_policy p
  where p.city_code = f.city_code order by p.recorded_at desc limit 1), 'without_scanner')`;

/** Of a `file f`, the same as `mayOpen` in domain/evidencePolicy.ts. */
export const fileAllowed = sql<boolean>`(not ${fileWithdrawn} and (${fileState} = 'clean'
  or ${fileState} <> 'infected' and (${openUnscanned} = 'always'
    or ${openUnscanned} = 'without_scanner' and ${fileState} = 'unscanned' and not f.scan_awaited)))`;

export async function knownFiles(tx: Tx, cityCode: string, ids: readonly string[]): Promise<Map<string, KnownFile>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<KnownFile & { id: string }>`
    select f.id, f.office_id as "officeId", ${fileState} as state, ${fileWithdrawn} as withdrawn
    from file f where f.city_code = ${cityCode} and f.id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, ...known }) => [id, known]));
}
