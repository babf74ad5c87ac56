// How much waits for verifiers, counted once for each version of the ledger: after a year of rows came in, counting takes
// longer than everything else that a page of the queue shows.
import { KeptFresh } from '../../storage/keptFresh.ts';
import { versionNow } from '../../storage/offices/cities.ts';
import { ledgerMark } from '../../storage/radar/twinProjects.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import {
  type PendingImport,
  pendingImports,
  type WaitingCount,
  waitingCounts,
} from '../../storage/verification/pending.ts';

/** An import with what waits of it in reach. */
export type WaitingImport = PendingImport & { readonly waiting: number };

interface Counted {
  readonly version: bigint;
  readonly counts: readonly WaitingCount[];
}

const kept = new KeptFresh<Store, Counted>();

/** No older than the ledger was when it was asked for. */
async function waitingInCity(store: Store, cityCode: string): Promise<readonly WaitingCount[]> {
  const version = await versionNow(store, cityCode);
  const count = () =>
    inScope(store, countingScope(cityCode), async (tx) => {
      const mark = await ledgerMark(tx, cityCode);
      return { version: mark.version, counts: await waitingCounts(tx, cityCode) };
    });
  return (await kept.get(store, cityCode, (counted) => counted.version >= version, count)).counts;
}

/** Of these offices: the counts, and the imports that can be taken as a whole. */
export async function waitingInReach(
  store: Store,
  cityCode: string,
  officeIds: readonly string[],
): Promise<{ readonly counts: readonly WaitingCount[]; readonly imports: readonly WaitingImport[] }> {
  const reach = new Set(officeIds);
  const counts = (await waitingInCity(store, cityCode)).filter(({ officeId }) => reach.has(officeId));
  const byImport = Map.groupBy(counts, ({ importId }) => importId);
  byImport.delete(null);
  if (byImport.size === 0) return { counts, imports: [] };
  const ids = [...byImport.keys()].filter((id) => id !== null);
  const imports = await inScope(store, { cityCode, officeIds }, (tx) => pendingImports(tx, cityCode, ids));
  return {
    counts,
    imports: imports.map((one) => ({ ...one, waiting: totalWaiting(byImport.get(one.importId) ?? []) })),
  };
}

export function totalWaiting(counts: readonly WaitingCount[]): number {
  return counts.reduce((sum, { n }) => sum + n, 0);
}
