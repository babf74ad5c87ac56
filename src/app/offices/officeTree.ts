// The office tree as it stands, with everything that was ever done to it. Everyone in the city may read it.
import { inTreeOrder } from '../../domain/offices/office.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type OfficeVersion, officeVersions } from '../../storage/offices/officeTree.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { officesInReach } from '../people/reach.ts';

export interface TreeOffice {
  /** The latest version. */
  readonly now: OfficeVersion;
  /** From the first to the last. */
  readonly versions: readonly OfficeVersion[];
  /** Who asks may change it. */
  readonly managed: boolean;
}

/** By office, parents before children, those of one parent in their order. */
export async function officeTree(store: Store, actor: Actor): Promise<TreeOffice[]> {
  const managed = new Set(await officesInReach(store, actor, ['admin']));
  const versions = await inScope(store, countingScope(actor.cityCode), (tx) => officeVersions(tx, actor.cityCode));
  const offices = [...Map.groupBy(versions, ({ id }) => id).values()].flatMap((all) => {
    const now = all.at(-1);
    return now ? [{ now, versions: all, managed: managed.has(now.id) }] : [];
  });
  const byId = new Map(offices.map((office) => [office.now.id, office]));
  return inTreeOrder(offices.map(({ now }) => now)).flatMap(({ id }) => byId.get(id) ?? []);
}
