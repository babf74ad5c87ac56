// Every row that a definition takes at an instant: as kept, as made from those of now, or found among all.
import type { CountingDefinition } from '../definition.ts';
import type { CityFacts, KnownAt } from '../facts.ts';
import { rowsFound } from '../findRows.ts';
import { FoundRows } from './foundRows.ts';
import { keepRowsOf, keptRowsOf } from './keptRows.ts';
import { rowsEarlier } from './rowsEarlier.ts';

export function rowsOfDefinition(definition: CountingDefinition, city: CityFacts, at: KnownAt): FoundRows {
  const finding = findRows(definition, city, at);
  let step = finding.next();
  while (!step.done) step = finding.next();
  return step.value;
}

/** The same piece by piece. */
export function* findRows(definition: CountingDefinition, city: CityFacts, at: KnownAt): Generator<void, FoundRows> {
  const kept = keptRowsOf(definition, city, at);
  if (kept) return kept;
  const moved = rowsEarlier(definition, city, at);
  if (moved) return keepRowsOf(definition, city, at, moved);
  const rows = yield* rowsFound(definition, city, at);
  return keepRowsOf(definition, city, at, yield* FoundRows.of(definition, rows));
}
