// Rows that are not as they were sealed last.
import { sql } from 'kysely';
import type { Tx } from '../../store.ts';
import { rowsNow, sealedRows, type Which } from './digests.ts';
import { mayGoOf, tablesOf } from './tables.ts';

/** Each with its table, its name and how it differs; up to a link the rows that it or an earlier one has sealed. */
export async function alteredRows(tx: Tx, which: Which, upTo?: bigint): Promise<string[]> {
  const { cityCode, chain } = which;
  const head = await tx
    .selectFrom('record_head')
    .select('taken')
    .where('city_code', '=', cityCode)
    .where('chain', '=', chain)
    .executeTakeFirst();
  const tables = tablesOf(cityCode, chain).filter(({ table }) => head?.taken.includes(table));
  if (tables.length === 0) return [];
  const until = upTo === undefined ? sql`` : sql`and s.sequence <= ${upTo}`;
  const { rows } = await sql<{ what: string; name: string; how: string }>`
    select coalesce(n.what, s.what) as what,
      coalesce(n.name, nullif(concat_ws(' ', nullif(coalesce(n.owner, s.owner), ''),
        nullif(coalesce(n.row_key, s.row_key), '')), ''), '') as name,
      case when n.what is null then 'removed' when s.digest is null then 'added' else 'altered' end as how
    from (${rowsNow({ ...which, tables })}) n
    full join (${sealedRows({ ...which, tables })}) s
      on s.what = n.what and s.owner = n.owner and s.row_key = n.row_key
    where n.digest is distinct from s.digest
      and not (n.what is null and s.what = any(${mayGoOf(cityCode, chain)})) ${until}
    order by 1, 2`.execute(tx);
  return rows.map(({ what, name, how }) => [what, name, how].filter(Boolean).join(' '));
}
