// What a figure adds up, project by project.
import { count, type Question } from './count.ts';
import type { CityFacts } from './facts.ts';

/** Exact, in the figure's own pieces; of rows that belong to no project nothing is told. */
export function addedByProject(id: string, city: CityFacts, question: Question): ReadonlyMap<string, bigint> {
  const definition = city.catalogue.on(id, question.period.to);
  const added = new Map<string, bigint>();
  if (definition?.kind !== 'counting') return added;
  for (const { fact, adds } of count(definition, city, question).rows)
    if (fact.projectId) added.set(fact.projectId, (added.get(fact.projectId) ?? 0n) + BigInt(adds));
  return added;
}
