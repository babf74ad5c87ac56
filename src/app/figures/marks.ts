// Marks that a city gave its rows, for who writes a condition: they are words of its own, and no list has them.
import { labelKindOf, type Labels } from '../../domain/figures/lists/labels.ts';
import type { SourceName } from '../../metrics/definition.ts';
import { type CityFacts, type FieldValue, latest, projectAt } from '../../metrics/facts.ts';

/** Fields that mark many rows alike; a name of one row is no mark. */
const marks = new Set(['tags', 'chainNodes', 'series', 'chain', 'investorClasses']);
const most = 200;

/** What stands in the field now, most often first, each label as the one for which it stands; undefined where it is no mark. */
export function marksIn(facts: CityFacts, entries: SourceName, field: string, labels: Labels): string[] | undefined {
  if (!marks.has(field)) return undefined;
  const kind = labelKindOf(field);
  const found = new Map<string, number>();
  const add = (value: FieldValue | undefined) => {
    for (const one of Array.isArray(value) ? value : [value])
      if (typeof one === 'string') {
        const mark = kind ? labels.standsFor(kind, one) : one;
        found.set(mark, (found.get(mark) ?? 0) + 1);
      }
  };
  if (field === 'series' || field === 'chain') for (const fact of facts.facts[entries]) add(fact.fields[field]);
  else for (const versions of facts.projects.values()) add(projectAt(versions, latest)?.fields[field]);
  return [...found]
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([mark]) => mark);
}
