// Which entries of a demo city have invented fields. Other cities have none, and are not asked.
import { sql } from 'kysely';
import type { CityFacts } from '../metrics/facts.ts';
import { keptPlan } from '../storage/pool.ts';
import { countingScope, inScope, type Store } from '../storage/store.ts';

interface Known {
  /** The last recorded instant that was looked at. */
  readonly upTo: string;
  readonly ids: ReadonlySet<string>;
}

const kept = new WeakMap<Store, Map<string, Promise<Known>>>();

/** Entries are never edited, so that only those recorded since the last time are looked at. */
export async function sampleEntries(store: Store, facts: CityFacts): Promise<ReadonlySet<string>> {
  const cities = kept.get(store) ?? new Map<string, Promise<Known>>();
  kept.set(store, cities);
  const before = cities.get(facts.cityCode);
  const asked = (async () => {
    const known = (await before?.catch(() => undefined)) ?? { upTo: '', ids: new Set<string>() };
    return known.upTo >= facts.foldedAt ? known : lookFurther(store, facts, known);
  })();
  cities.set(facts.cityCode, asked);
  return (await asked).ids;
}

async function lookFurther(store: Store, facts: CityFacts, known: Known): Promise<Known> {
  const { cityCode, foldedAt } = facts;
  const found = await inScope(store, countingScope(cityCode), async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select ${sql.raw(keptPlan)} id from entry
      where exists (select from city where city_code = ${cityCode} and demo) and city_code = ${cityCode} and recorded_at > ${known.upTo || '-infinity'}
        and recorded_at <= ${foldedAt} and cardinality(sample_fields) > 0
      union all
      select a.id from pursuit_act a join pursuit p on p.city_code = a.city_code and p.id = a.pursuit_id
        join prospect r on r.city_code = p.city_code and r.id = p.prospect_id
      where a.city_code = ${cityCode} and a.recorded_at > ${known.upTo || '-infinity'} and a.recorded_at <= ${foldedAt}
        and r.sample`.execute(tx);
    return rows;
  });
  const ids = found.length === 0 ? known.ids : new Set([...known.ids, ...found.map(({ id }) => id)]);
  return { upTo: foldedAt, ids };
}
