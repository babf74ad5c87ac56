// Every export leaves a line: who took which rows away. Written before the first byte leaves: one that breaks off has
// been an export.
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../domain/role.ts';
import type { Store } from '../storage/store.ts';

export async function logExport(
  store: Store,
  actor: Actor,
  { what, filter, rows }: { readonly what: string; readonly filter: unknown; readonly rows: number },
): Promise<void> {
  await store.pool.db
    .insertInto('export_log')
    .values({
      city_code: actor.cityCode,
      id: uuidv7(),
      account_id: actor.accountId,
      what,
      filter: JSON.stringify(filter),
      rows,
      at: store.clock().toISOString(),
    })
    .execute();
}
