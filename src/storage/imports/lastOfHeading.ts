// The last file of an office that had a heading, and what its rows told.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export interface RowBefore {
  readonly fileName: string;
  readonly row: number;
  /** What the row is about. */
  readonly subject: string;
}

/** By the first of the subject fields that a row fills: rows of that form of the import that was applied last, among those that had a table with this heading; none of undone ones. */
export async function rowsOfLastFile(
  tx: Tx,
  of: { readonly cityCode: string; readonly officeId: string },
  heading: { readonly signature: string; readonly form: string },
  subjects: readonly string[],
): Promise<RowBefore[]> {
  const table = JSON.stringify({ tables: [{ signature: heading.signature }] });
  const { rows } = await sql<RowBefore>`
    select i.file_name as "fileName", r.row, s.subject from import_row r join (
      select city_code, id, file_name from import
      where city_code = ${of.cityCode} and office_id = ${of.officeId} and state = 'applied' and reading @> ${table}::jsonb
      order by applied_at desc limit 1) i on i.city_code = r.city_code and i.id = r.import_id
    cross join lateral (select r.cells ->> f.field as subject from unnest(${subjects}::text[]) with ordinality f(field, n)
      where r.cells ->> f.field <> '' order by f.n limit 1) s
    where r.form = ${heading.form} and r.outcome in ('new', 'changed', 'unchanged') order by r.no`.execute(tx);
  return rows;
}
