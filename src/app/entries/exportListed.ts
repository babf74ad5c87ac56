// Takes a list away as a workbook, as far as it may be read: logged with its filter before the first byte leaves.
import type { ListedKind } from '../../domain/entries/nouns.ts';
import { mostExported, mustBeWhole } from '../../domain/entries/exported.ts';
import type { Actor } from '../../domain/people/role.ts';
import { inScope, type Store } from '../../storage/store.ts';
import { officeNames, type OfficeNames } from '../imports/officeNames.ts';
import { readingScope } from '../people/reach.ts';
import { logExport } from './exportLog.ts';
import { listedIn, type ListedPage, type ListedQuery } from './listed.ts';

export interface ExportedList extends ListedPage {
  readonly officeNameOf: OfficeNames;
}

export async function exportListed(
  store: Store,
  actor: Actor,
  kind: ListedKind,
  query: ListedQuery,
): Promise<ExportedList> {
  const scope = await readingScope(store, actor);
  const found = await listedIn(store, scope, kind, query, { page: 1, size: mostExported });
  mustBeWhole(found.total);
  await logExport(store, actor, { what: kind, filter: query, rows: found.rows.length });
  const officeNameOf = await inScope(store, scope, (tx) => officeNames(tx, actor.cityCode, found.offices));
  return { ...found, officeNameOf };
}
