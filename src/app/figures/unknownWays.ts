// What a question names has to be there: nought of a chain, an activity or an outing that is none would be a false number.
import { occasionKinds } from '../../domain/entries/nouns.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Question } from '../../metrics/count.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import { occasionAt } from '../../metrics/ways/occasions.ts';
import { chainsNamed } from '../../storage/pursuits/chainsNamed.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';

/**
 * Asked only after `mayAsk`: who may not open every row of an occasion is refused for that, whether it is there or not, so that nobody
 * learns by it what is another's.
 */
export async function refuseUnknownWays(store: Store, facts: CityFacts, { way = {}, at }: Question): Promise<void> {
  for (const kind of occasionKinds) {
    const id = way[kind];
    if (id !== undefined && !occasionAt(facts, { kind, id }, at)) refuse('occasion_unknown', kind);
  }
  if (!way.chains) return;
  const { cityCode } = facts;
  const named = await inScope(store, countingScope(cityCode), (tx) => chainsNamed(tx, cityCode));
  for (const name of way.chains) if (!named.has(name)) refuse('chain_unknown', 'chain', { name });
}
