// Which entries of a demo city have invented fields. Other cities have none, and are not asked.
import { sql } from 'kysely';
import type { CityFacts } from '../metrics/facts.ts';
import { cityRow } from '../storage/cities.ts';
import { countingScope, inScope, type Store } from '../storage/store.ts';

const kept = new WeakMap<CityFacts, Promise<ReadonlySet<string>>>();

export function sampleEntries(store: Store, facts: CityFacts): Promise<ReadonlySet<string>> {
  const before = kept.get(facts);
  if (before) return before;
  const asked = inScope(store, countingScope(facts.cityCode), async (tx) => {
    if (!(await cityRow(tx, facts.cityCode)).demo) return new Set<string>();
    const { rows } = await sql<{ id: string }>`
      select id from entry where city_code = ${facts.cityCode} and cardinality(sample_fields) > 0`.execute(tx);
    return new Set(rows.map((row) => row.id));
  });
  kept.set(facts, asked);
  asked.catch(() => kept.delete(facts));
  return asked;
}
