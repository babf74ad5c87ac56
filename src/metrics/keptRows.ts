// Rows of definitions, found once for each version of the ledger and each instant that is asked about.
import type { CountingDefinition, SourceName } from './definition.ts';
import { type CityFacts, type Fact, type KnownAt, latest } from './facts.ts';
import { type CountedRow, rowsFound } from './findRows.ts';

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
type KeptRows = Map<KnownAt, Map<CountingDefinition, readonly CountedRow[]>>;

const kept = keptBySource<KeptRows>(() => new Map());

/** Of a source, about instants that are past: some fifty megabytes. */
const keepRows = 500_000;

/** Every row that the definition takes, in the order of its counting day. */
export function rowsOfDefinition(definition: CountingDefinition, city: CityFacts, at: KnownAt): readonly CountedRow[] {
  const before = keptRowsOf(definition, city, at);
  if (before) return before;
  const finding = rowsFound(definition, city, at);
  let step = finding.next();
  while (!step.done) step = finding.next();
  keepCounted(definition, city, at, step.value);
  return step.value;
}

export function keptRowsOf(
  definition: CountingDefinition,
  city: CityFacts,
  at: KnownAt,
): readonly CountedRow[] | undefined {
  const instants = kept(city, definition.entries);
  const rows = instants.get(at);
  if (!rows) return undefined;
  instants.delete(at);
  instants.set(at, rows);
  return rows.get(definition);
}

export function keepCounted(
  definition: CountingDefinition,
  city: CityFacts,
  at: KnownAt,
  rows: readonly CountedRow[],
): void {
  const instants = kept(city, definition.entries);
  const ofInstant = instants.get(at) ?? new Map<CountingDefinition, readonly CountedRow[]>();
  ofInstant.set(definition, rows);
  instants.set(at, ofInstant);
  // What is known now is asked of all the time; of the past the last that was looked at stays.
  let total = 0;
  for (const [instant, some] of [...instants].toReversed()) {
    if (instant === latest) continue;
    for (const { length } of some.values()) total += length;
    if (total > keepRows && instant !== at) instants.delete(instant);
  }
}
