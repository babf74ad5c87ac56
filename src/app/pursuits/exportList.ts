// Export the list of target companies: a right of its own, logged with its filter before the first byte leaves.
import { type Actor, readingRoles } from '../../domain/people/role.ts';
import type { Store } from '../../storage/store.ts';
import { logExport } from '../entries/exportLog.ts';
import { officesInReach, requireReach } from '../people/reach.ts';
import { pursuitPage, type PursuitPage, type PursuitQuery } from './list.ts';

/** As many rows as a sheet of them is read by people; more is filtered. */
const most = 20_000;

export async function exportPursuits(store: Store, actor: Actor, query: PursuitQuery): Promise<PursuitPage> {
  const exportable = new Set(await requireReach(store, actor, 'export'));
  const readable = await officesInReach(store, actor, readingRoles);
  const officeIds = readable.filter((id) => exportable.has(id));
  const found = await pursuitPage(store, actor, query, { page: 1, size: most }, officeIds);
  await logExport(store, actor, { what: 'pursuits', filter: query, rows: found.rows.length });
  return found;
}
