// Takes a list away as a workbook: a right of its own, logged with its filter before the first byte leaves.
import type { ListedKind } from '../../domain/entries/nouns.ts';
import { type Actor, readingRoles } from '../../domain/people/role.ts';
import type { Store } from '../../storage/store.ts';
import { officesInReach, requireReach } from '../people/reach.ts';
import { logExport } from './exportLog.ts';
import { listedIn, type ListedPage, type ListedQuery } from './listed.ts';

/** As many rows as a sheet of them is read by people; more is filtered. */
const most = 20_000;

export async function exportListed(
  store: Store,
  actor: Actor,
  kind: ListedKind,
  query: ListedQuery,
): Promise<ListedPage> {
  const exportable = new Set(await requireReach(store, actor, 'export'));
  const readable = await officesInReach(store, actor, readingRoles);
  const scope = { cityCode: actor.cityCode, officeIds: readable.filter((id) => exportable.has(id)) };
  const found = await listedIn(store, scope, kind, query, { page: 1, size: most });
  await logExport(store, actor, { what: kind, filter: query, rows: found.rows.length });
  return found;
}
