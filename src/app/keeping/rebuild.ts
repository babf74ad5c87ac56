// Rebuild: everything that is kept besides the entries is made anew from them.
import { refreshProjects } from '../../storage/projects/projectCurrent.ts';
import { cityCodes } from '../../storage/offices/cities.ts';
import { keepStatistics } from '../../storage/statistics.ts';
import { changeInScope, type Store } from '../../storage/store.ts';
import { remakeWaiting } from '../../storage/verification/waitingEntries.ts';

/** Returns how many cities were rebuilt. */
export async function rebuild(store: Store): Promise<number> {
  // A ledger that was just restored has none, and everything that is asked of it would take minutes.
  await keepStatistics(store);
  const cities = await cityCodes(store);
  for (const cityCode of cities) {
    await changeInScope(store, { cityCode, officeIds: [], all: 'system' }, async (tx) => {
      await refreshProjects(tx, cityCode, 'all');
      await remakeWaiting(tx, cityCode);
    });
  }
  await keepStatistics(store);
  return cities.length;
}
