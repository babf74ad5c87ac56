// What the caller has entered, and what became of it: what was given back comes back to the one who must mend it.
import type { OwnFilter } from '../../domain/people/ownEntry.ts';
import type { Office } from '../../domain/offices/office.ts';
import type { Actor } from '../../domain/people/role.ts';
import { countOwnEntries, type OwnHead, ownHeads } from '../../storage/people/ownEntries.ts';
import { pendingEntries, type PendingEntry } from '../../storage/verification/pending.ts';
import { inScope, type Store, todayOf } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { requireReach } from './reach.ts';

export interface OwnEntries {
  readonly entries: readonly (PendingEntry & OwnHead)[];
  readonly total: number;
  /** Given back, and not mended since: whatever the filter is. */
  readonly returned: number;
  readonly offices: ReadonlyMap<string, Office>;
}

export async function ownEntries(
  store: Store,
  actor: Actor,
  of: { readonly state?: OwnFilter | undefined; readonly page: number; readonly size: number },
): Promise<OwnEntries> {
  const { cityCode, accountId } = actor;
  const officeIds = await requireReach(store, actor, 'enter');
  return inScope(store, { cityCode, officeIds }, async (tx) => {
    const within = { limit: of.size, offset: (of.page - 1) * of.size };
    const heads = await ownHeads(tx, cityCode, accountId, of.state, within);
    const said = await pendingEntries(
      tx,
      cityCode,
      heads.map(({ entryId }) => entryId),
    );
    const byId = new Map(said.map((entry) => [entry.entryId, entry]));
    return {
      entries: heads.flatMap((head) => {
        const entry = byId.get(head.entryId);
        return entry ? [{ ...entry, ...head }] : [];
      }),
      total: await countOwnEntries(tx, cityCode, accountId, of.state),
      returned: await countOwnEntries(tx, cityCode, accountId, 'returned'),
      offices: await officesOn(tx, cityCode, todayOf(store.clock)),
    };
  });
}
