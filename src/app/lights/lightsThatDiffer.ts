// Doctor: what was written down of lights is what the ledger says that was known on each day, by the rules of that day.
import { lightKey, type LightChange, lightsThrough } from '../../domain/lights/light.ts';
import { hashOf } from '../../storage/canonical.ts';
import { allLights, lightRuns } from '../../storage/lights/keptLights.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { readCityLights } from './cityLights.ts';

export async function lightsThatDiffer(store: Store, cityCode: string): Promise<string[]> {
  const { runs, kept } = await inScope(store, countingScope(cityCode), async (tx) => ({
    runs: await lightRuns(tx, cityCode),
    kept: await allLights(tx, cityCode),
  }));
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return kept.map((change) => placeOf(change));
  const { rules, watched } = await readCityLights(store, cityCode);
  const made = lightsThrough(rules, watched, { from: first.from, to: last.to });
  const [was, is] = [digests(kept), digests(made)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((place) => was.get(place) !== is.get(place)).toSorted();
}

const placeOf = (change: LightChange): string => `${change.on} ${lightKey(change)}`;

const digests = (changes: readonly LightChange[]): Map<string, string> =>
  new Map(changes.map((change) => [placeOf(change), hashOf(change)]));
