// Which projects a figure tells of: those of its rows, whatever they are rows of.
import type { CityFacts, KnownAt } from '../../metrics/facts.ts';
import type { Figure } from '../../metrics/figure.ts';
import { standsFor } from '../../metrics/mergedFacts.ts';

/** Each once; of a ratio, and of rows that belong to no project, none. */
export function projectsBehind(figure: Figure | undefined, city: CityFacts, at: KnownAt): string[] {
  if (figure?.definition.kind !== 'counting') return [];
  const rows = new Set(figure.rows.map(({ id }) => id));
  const found = city.facts[figure.definition.entries].flatMap(({ rowId, projectId }) =>
    projectId !== null && rows.has(rowId) ? standsFor(city.mergedProjects, projectId, at) : [],
  );
  return [...new Set(found)];
}
