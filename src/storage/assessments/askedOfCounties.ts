// What counties and zones have been asked for, month by month: rows that they entered, by kind.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export interface EnteredRows {
  /** `2026-05`. */
  readonly month: string;
  readonly kind: string;
  readonly rows: number;
  readonly offices: number;
}

/** By the month in which they were entered. */
export async function enteredByOffices(
  tx: Tx,
  cityCode: string,
  of: { readonly officeIds: readonly string[]; readonly since: string },
): Promise<EnteredRows[]> {
  const { rows } = await sql<EnteredRows>`
    select to_char(e.recorded_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, e.kind,
      count(*)::int as rows, count(distinct e.office_id)::int as offices
    from entry e
    where e.city_code = ${cityCode} and e.office_id = any(${[...of.officeIds]}::uuid[])
      and e.recorded_at >= (${of.since}::date)::timestamp at time zone 'Asia/Shanghai'
    group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
}
