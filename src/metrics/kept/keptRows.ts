// Rows of definitions, found once for each version of the ledger and each instant that is asked about.
import type { CountingDefinition, SourceName } from '../definition.ts';
import { type CityFacts, type Fact, type KnownAt, latest } from '../facts.ts';
import type { FoundRows } from './foundRows.ts';

/** What is made of one source's rows, kept as long as they and all around them are the same. */
export function keptBySource<T>(make: () => T): (city: CityFacts, source: SourceName) => T {
  const byGround = new WeakMap<object, WeakMap<readonly Fact[], T>>();
  return (city, source) => {
    const byRows = byGround.get(city.ground) ?? new WeakMap<readonly Fact[], T>();
    byGround.set(city.ground, byRows);
    const found = byRows.get(city.facts[source]) ?? make();
    byRows.set(city.facts[source], found);
    return found;
  };
}

/** An instant with the rows of its definitions, the one that was asked about longest ago first. */
type KeptRows = Map<KnownAt, Map<CountingDefinition, FoundRows>>;

const kept = keptBySource<KeptRows>(() => new Map());

/** Of a source, about instants that are past: some fifty megabytes. */
const keepRows = 500_000;

export function keptRowsOf(definition: CountingDefinition, city: CityFacts, at: KnownAt): FoundRows | undefined {
  const instants = kept(city, definition.entries);
  const rows = instants.get(at);
  if (!rows) return undefined;
  instants.delete(at);
  instants.set(at, rows);
  return rows.get(definition);
}

/** Of a source what is kept of the rows that stand now. */
export function keptNow(city: CityFacts, source: SourceName): ReadonlyMap<CountingDefinition, FoundRows> {
  return kept(city, source).get(latest) ?? new Map<CountingDefinition, FoundRows>();
}

export function keepRowsOf(definition: CountingDefinition, city: CityFacts, at: KnownAt, found: FoundRows): FoundRows {
  const instants = kept(city, definition.entries);
  const ofInstant = instants.get(at) ?? new Map<CountingDefinition, FoundRows>();
  ofInstant.set(definition, found);
  instants.set(at, ofInstant);
  // What is known now is asked of all the time; of the past the last that was looked at stays.
  let total = 0;
  for (const [instant, some] of [...instants].toReversed()) {
    if (instant === latest) continue;
    for (const { size } of some.values()) total += size;
    if (total > keepRows && instant !== at) instants.delete(instant);
  }
  return found;
}
