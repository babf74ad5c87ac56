// Divisions of GB/T 2260, which all cities share.
import type { Store } from '../store.ts';

export interface Division {
  readonly code: string;
  readonly name: string;
}

/** Those of the codes that are codes of the standard. */
export async function knownDivisions({ pool }: Store, codes: readonly string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const rows = await pool.db.selectFrom('division').select('code').where('code', 'in', codes).execute();
  return new Set(rows.map(({ code }) => code));
}

/** A division and those right below it, by code; undefined where there is no such code. */
export async function divisionWithBelow(
  { pool }: Store,
  code: string,
): Promise<(Division & { readonly below: readonly Division[] }) | undefined> {
  const rows = await pool.db
    .selectFrom('division')
    .select(['code', 'name'])
    .where((where) => where.or([where('code', '=', code), where('parent', '=', code)]))
    .orderBy('code')
    .execute();
  const found = rows.find((row) => row.code === code);
  return found && { ...found, below: rows.filter((row) => row.code !== code) };
}
