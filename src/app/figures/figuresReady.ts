// Before figures are counted: their rows are found without holding others up. What was known earlier is found anew for each
// instant, so nobody asks about two at once.
import type { CityFacts, KnownAt } from '../../metrics/facts.ts';
import { latest } from '../../metrics/facts.ts';
import { prepareRows } from '../../metrics/prepareRows.ts';
import { inTurn } from '../../storage/connection/inTurn.ts';
import type { Store } from '../../storage/store.ts';

export interface Asker {
  /** The account. */
  readonly sender: string;
  /** Ends when they have left. */
  readonly signal?: AbortSignal;
}

export function figuresReady(
  store: Store,
  facts: CityFacts,
  ids: Iterable<string>,
  at: KnownAt,
  asker?: Asker,
): Promise<void> {
  const prepare = () => prepareRows(facts, ids, at, asker?.signal);
  return asker && at !== latest ? inTurn(store, `known earlier, ${asker.sender}`, prepare) : prepare();
}
