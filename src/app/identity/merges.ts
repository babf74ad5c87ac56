// Merges that a reader may see: in the list, and one with both histories. Those who keep one of the two in their books
// see the act; rows of the other office keep their walls.
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { Office } from '../../domain/offices/office.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { projectTimeline, type TimelineRow } from '../../storage/projects/projectTimeline.ts';
import {
  type MergeFilter,
  type MergeRecord,
  mergeRecords,
  repeatsOfMerge,
} from '../../storage/projects/projectMerges.ts';
import { inScope, type Store } from '../../storage/store.ts';
import { readingScope } from '../people/reach.ts';

export interface MergeList {
  readonly rows: readonly MergeRecord[];
  readonly total: number;
}

export async function listMerges(
  store: Store,
  actor: Actor,
  filter: MergeFilter,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<MergeList> {
  const scope = await readingScope(store, actor);
  return inScope(store, scope, (tx) =>
    mergeRecords(tx, actor.cityCode, filter, { limit: size, offset: (page - 1) * size }),
  );
}

export interface MergeHistory {
  readonly merge: MergeRecord;
  /** Latest first, those in the reader's reach. */
  readonly kept: readonly TimelineRow[];
  readonly merged: readonly TimelineRow[];
  /** Entries of the merged project that repeat one of the kept. */
  readonly repeats: ReadonlySet<string>;
  readonly offices: ReadonlyMap<string, Office>;
}

export async function mergeHistory(store: Store, actor: Actor, id: string): Promise<MergeHistory> {
  const { cityCode } = actor;
  const [scope, offices] = [await readingScope(store, actor), await officesToday(store, { cityCode })];
  return inScope(store, scope, async (tx) => {
    const [merge] = (await mergeRecords(tx, cityCode, { id })).rows;
    if (!merge) return refuse('merge_unknown');
    const [kept, merged, repeats] = await Promise.all([
      projectTimeline(tx, cityCode, merge.keptId),
      projectTimeline(tx, cityCode, merge.mergedId),
      repeatsOfMerge(tx, cityCode, id),
    ]);
    return { merge, kept, merged, repeats, offices };
  });
}
