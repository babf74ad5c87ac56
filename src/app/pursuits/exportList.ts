// Export the list of target companies: a right of its own, logged with its filter before the first byte leaves.
import { mostExported, mustBeWhole } from '../../domain/entries/exported.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { Store } from '../../storage/store.ts';
import { logExport } from '../entries/exportLog.ts';
import { exportScope } from '../people/reach.ts';
import { pursuitPage, type PursuitPage, type PursuitQuery } from './list.ts';

export async function exportPursuits(store: Store, actor: Actor, query: PursuitQuery): Promise<PursuitPage> {
  const { officeIds } = await exportScope(store, actor);
  const found = await pursuitPage(store, actor, query, { page: 1, size: mostExported }, officeIds);
  mustBeWhole(found.total);
  await logExport(store, actor, { what: 'pursuits', filter: query, rows: found.rows.length });
  return found;
}
