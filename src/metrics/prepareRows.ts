// Finds the rows that a reading will count before it counts them, so that the counting itself is quick: a large city's take
// seconds, and nobody else shall wait for them.
import { inTurn } from '../storage/connection/inTurn.ts';
import type { CountingDefinition } from './definition.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { progressNamed } from './catalogue/progress.ts';
import type { CityFacts, KnownAt } from './facts.ts';
import { Slice } from './inSlices.ts';
import { findRows } from './kept/definitionRows.ts';

/**
 * Of these figures, in every version, and of what their ratios are made of. Who asks for the same while it is being found
 * waits for it.
 */
export function prepareRows(city: CityFacts, ids: Iterable<string>, at: KnownAt, signal?: AbortSignal): Promise<void> {
  return inTurn(city.ground, `rows ${at}`, () => prepare(city, ids, at, signal));
}

async function prepare(city: CityFacts, ids: Iterable<string>, at: KnownAt, signal?: AbortSignal): Promise<void> {
  const slice = new Slice(signal);
  for (const definition of countedFor(city.catalogue, ids)) {
    const finding = findRows(definition, city, at);
    let step = finding.next();
    while (!step.done) {
      await slice.mayEnd();
      step = finding.next();
    }
    await slice.mayEnd();
  }
}

function countedFor({ definitions }: Catalogue, ids: Iterable<string>): CountingDefinition[] {
  const named = [...ids];
  const wanted = new Set([...named, ...named.flatMap((id) => progressNamed(id)?.of ?? [])]);
  for (const definition of definitions) {
    if (definition.kind !== 'ratio' || !wanted.has(definition.id)) continue;
    wanted.add(definition.numerator.figure);
    if (definition.denominator) wanted.add(definition.denominator.figure);
  }
  return definitions.flatMap((one) => (one.kind === 'counting' && wanted.has(one.id) ? [one] : []));
}
