// Previews are deleted after two weeks, and the oldest of a sender when theirs become too many or too large. Nothing is lost: the
// file can be sent and previewed again.
import { cityCodes } from '../../../storage/offices/cities.ts';
import { changeInScope, countingScope, inScope, type Store } from '../../../storage/store.ts';
import { type Keeping, lapsedPreviews, removePreview } from '../../../storage/verification/waitingImports.ts';

/** A year's workbooks of a city are some thirty. */
export const keptPreviews: Keeping = { days: 14, files: 100, size: 256 * 2 ** 20 };

/** Of one sender before another is staged; without one, of every city. Answers how many lapsed. */
export async function lapsePreviews(
  store: Store,
  of?: { readonly cityCode: string; readonly accountId: string },
  keeping: Keeping = keptPreviews,
): Promise<number> {
  const at = store.clock().toISOString();
  const cities = of ? [of.cityCode] : await cityCodes(store);
  let removed = 0;
  for (const cityCode of cities) {
    const scope = { ...countingScope(cityCode), all: 'system' } as const;
    const lapsed = await inScope(store, scope, (tx) => lapsedPreviews(tx, cityCode, at, keeping, of?.accountId));
    // Each by itself: a large one holds no other up.
    for (const id of lapsed)
      await changeInScope(store, scope, async (tx) => {
        if (await removePreview(tx, cityCode, id)) removed++;
      });
  }
  return removed;
}
