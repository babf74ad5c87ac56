// Which entries of a demo city have invented fields. Other cities have none, and are not asked.
import { sql } from 'kysely';
import type { CityFacts } from '../../metrics/facts.ts';
import { KeptFresh } from '../../storage/keptFresh.ts';
import { keptPlan } from '../../storage/connection/pool.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';

interface Known {
  /** The last act of those that may have changed what is counted, and the last recorded instant, that were looked at. */
  readonly counted: bigint;
  readonly upTo: string;
  readonly ids: ReadonlySet<string>;
}

const kept = new KeptFresh<Store, Known>();

/** Entries are never edited, so that only those recorded since the last time are looked at. */
export async function sampleEntries(store: Store, facts: CityFacts): Promise<ReadonlySet<string>> {
  const { ids } = await kept.get(
    store,
    facts.cityCode,
    ({ counted }) => counted >= facts.countedVersion,
    (known = { counted: -1n, upTo: '', ids: new Set() }) => lookFurther(store, facts, known),
  );
  return ids;
}

async function lookFurther(store: Store, facts: CityFacts, known: Known): Promise<Known> {
  const { cityCode, foldedAt, countedVersion: counted } = facts;
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
  return { counted, upTo: foldedAt, ids };
}
