// Inserts rows of any table in chunks that stay under PostgreSQL's 65,535 parameters.
import type { Insertable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Tx } from './store.ts';

/** Rows waiting to be written, by table, in the order in which foreign keys want them. */
export type Rows = { [T in keyof Schema]?: Insertable<Schema[T]>[] };

export const writeOrder = [
  'person',
  'company',
  'project',
  'entry',
  'company_version',
  'project_version',
  'project_phase',
  'milestone',
  'fund_arrival',
  'outing',
  'outing_member',
  'outing_visit',
  'outing_project',
  'activity',
  'activity_project',
  'contact',
  'target',
  'verification',
] as const satisfies readonly (keyof Schema)[];

export async function insertRows(tx: Tx, rows: Rows): Promise<void> {
  for (const table of writeOrder) {
    const all = rows[table] as Record<string, unknown>[] | undefined;
    if (!all || all.length === 0) continue;
    const chunk = Math.floor(60_000 / Object.keys(all[0] ?? {}).length);
    for (let at = 0; at < all.length; at += chunk) {
      await tx
        .insertInto(table)
        .values(all.slice(at, at + chunk) as never)
        .execute();
    }
  }
}
