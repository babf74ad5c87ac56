// Imports as a person looks at them again: the list, one of them, its rows page by page.
import { type Actor, readingRoles } from '../../domain/people/role.ts';
import {
  holdImport,
  importEntryCounts,
  type ImportHead,
  importHeads,
  type ImportState,
  type Outcome,
  type StagedRow,
  stagedRows,
  stagingAgain,
} from '../../storage/imports/queries.ts';
import { type TwinCounts, twinCounts } from '../../storage/imports/importChoices.ts';
import { inScope, type Store } from '../../storage/store.ts';
import type { ImportReading } from './reading.ts';
import { ownImport } from './preview.ts';
import { officesInReach } from '../people/reach.ts';

export interface ImportView extends Omit<ImportHead, 'reading'>, TwinCounts {
  readonly reading: ImportReading;
  /** Entries that stand because of it, and how many of them a second person has verified. */
  readonly entries: number;
  readonly verified: number;
}

/** One import; refuses `import_unknown` where its office is out of reach. */
export async function readImport(store: Store, actor: Actor, importId: string): Promise<ImportView> {
  const reach = await officesInReach(store, actor, readingRoles);
  return inScope(store, { cityCode: actor.cityCode, officeIds: reach }, async (tx) => {
    const head = await ownImport(tx, actor, reach, importId);
    const counts = await importEntryCounts(tx, actor.cityCode, importId);
    const twins = await twinCounts(tx, actor.cityCode, importId);
    return { ...head, reading: head.reading as ImportReading, ...counts, ...twins };
  });
}

/** Its head alone, likewise. */
export async function reachedImport(store: Store, actor: Actor, importId: string): Promise<ImportHead> {
  const reach = await officesInReach(store, actor, readingRoles);
  const scope = { cityCode: actor.cityCode, officeIds: reach };
  return inScope(store, scope, (tx) => ownImport(tx, actor, reach, importId));
}

/** How it stands once nobody works on it any more. */
export async function atRest(store: Store, actor: Actor, importId: string): Promise<ImportState> {
  const reach = await officesInReach(store, actor, readingRoles);
  return stagingAgain(store, { cityCode: actor.cityCode, officeIds: reach }, async (tx) => {
    await holdImport(tx, actor.cityCode, importId);
    return (await ownImport(tx, actor, reach, importId)).state;
  });
}

/** The latest imports in reach. */
export async function listImports(store: Store, actor: Actor, limit = 100): Promise<ImportHead[]> {
  const reach = await officesInReach(store, actor, readingRoles);
  return inScope(store, { cityCode: actor.cityCode, officeIds: reach }, (tx) => importHeads(tx, actor.cityCode, limit));
}

/** Rows of an import after the given number, at most `limit`. */
export async function importRows(
  store: Store,
  actor: Actor,
  importId: string,
  wanted: {
    readonly outcome?: Outcome;
    readonly marked?: boolean;
    readonly afterNo?: number;
    readonly offset?: number;
    readonly limit?: number;
  },
): Promise<StagedRow[]> {
  const reach = await officesInReach(store, actor, readingRoles);
  return inScope(store, { cityCode: actor.cityCode, officeIds: reach }, async (tx) => {
    await ownImport(tx, actor, reach, importId);
    return stagedRows(tx, actor.cityCode, importId, {
      ...(wanted.outcome ? { outcomes: [wanted.outcome] } : {}),
      ...(wanted.marked ? { marked: true } : {}),
      ...(wanted.afterNo === undefined ? {} : { afterNo: wanted.afterNo }),
      ...(wanted.offset === undefined ? {} : { offset: wanted.offset }),
      limit: Math.min(wanted.limit ?? 100, 1000),
    });
  });
}
