// Marks that a city gave its rows, for who writes a condition: they are words of its own, and no list has them.
import type { SourceName } from '../../metrics/definition.ts';
import { type CityFacts, type FieldValue, latest, projectAt } from '../../metrics/facts.ts';

/** Fields that mark many rows alike; a name of one row is no mark. */
const marks = new Set(['tags', 'chainNodes', 'series', 'chain', 'investorClasses']);
const most = 200;

/** What stands in the field now, most often first; undefined where it is no mark. */
export function marksIn(facts: CityFacts, entries: SourceName, field: string): string[] | undefined {
  if (!marks.has(field)) return undefined;
  const found = new Map<string, number>();
  const add = (value: FieldValue | undefined) => {
    for (const one of Array.isArray(value) ? value : [value])
      if (typeof one === 'string') found.set(one, (found.get(one) ?? 0) + 1);
  };
  if (field === 'series' || field === 'chain') for (const fact of facts.facts[entries]) add(fact.fields[field]);
  else for (const versions of facts.projects.values()) add(projectAt(versions, latest)?.fields[field]);
  return [...found]
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([mark]) => mark);
}
