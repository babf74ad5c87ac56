// What waits for a verifier: entries of the offices that the right reaches, and imports that can be taken as a whole.
import type { Office } from '../domain/office.ts';
import type { Actor } from '../domain/role.ts';
import {
  countPending,
  pendingEntries,
  type PendingEntry,
  type PendingImport,
  pendingImports,
} from '../storage/pending.ts';
import { type AttachedFile, attachedFiles } from '../storage/attachedFiles.ts';
import { inScope, type Store, todayOf } from '../storage/store.ts';
import { officesOn } from '../storage/world.ts';
import { requireReach } from './reach.ts';

export interface Pending {
  readonly entries: readonly PendingEntry[];
  readonly total: number;
  readonly imports: readonly PendingImport[];
  readonly offices: ReadonlyMap<string, Office>;
  /** Of the entries, by entry. */
  readonly files: ReadonlyMap<string, readonly AttachedFile[]>;
}

export async function pendingFor(
  store: Store,
  actor: Actor,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<Pending> {
  const { cityCode } = actor;
  const officeIds = await requireReach(store, actor, 'verify');
  return inScope(store, { cityCode, officeIds }, async (tx) => {
    const entries = await pendingEntries(tx, cityCode, size, (page - 1) * size);
    const entryIds = entries.map(({ entryId }) => entryId);
    return {
      entries,
      total: await countPending(tx, cityCode),
      imports: await pendingImports(tx, cityCode),
      offices: await officesOn(tx, cityCode, todayOf(store.clock)),
      files: await attachedFiles(tx, cityCode, entryIds),
    };
  });
}
