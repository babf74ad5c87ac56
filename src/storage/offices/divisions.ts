// Divisions of GB/T 2260, which all cities share.
import type { Store } from '../store.ts';
import { beginningSo } from '../connection/like.ts';

export interface Division {
  readonly code: string;
  readonly name: string;
}

/** Names of those of the codes that are codes of the standard. */
export async function divisionsOf({ pool }: Store, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await pool.db.selectFrom('division').select(['code', 'name']).where('code', 'in', codes).execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** By the beginning of a name, or the code; larger ones first. */
export async function divisionsLike({ pool }: Store, text: string, most: number): Promise<Division[]> {
  return pool.db
    .selectFrom('division')
    .select(['code', 'name'])
    .where((where) => where.or([where('code', '=', text), where('name', 'like', beginningSo(text))]))
    .orderBy('level')
    .orderBy('code')
    .limit(most)
    .execute();
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
