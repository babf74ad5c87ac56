// What says that it took place at an activity or outing and lies on none of its days: the days of the occasion were put right, and what
// names it was not. A text of the occasion counts its days, so that these rows would be missing in it without a word.
import type { Question } from '../count.ts';
import type { SourceName } from '../definition.ts';
import { type CityFacts, wasKnown } from '../facts.ts';
import type { Figure } from '../figure.ts';
import { sourceOf } from '../../storage/figures/sources.ts';
import { onWay } from './way.ts';

export interface OutsideDays {
  readonly entries: SourceName;
  readonly rows: number;
}

/** Of the sources that these figures count, those that have such rows. */
export function outsideDays(
  city: CityFacts,
  figures: readonly Figure[],
  { way, period, at }: Pick<Question, 'way' | 'period' | 'at'>,
): OutsideDays[] {
  if (!way) return [];
  const counted = new Set(
    figures.flatMap(({ definition }) => (definition.kind === 'counting' ? definition.entries : [])),
  );
  return [...counted].flatMap((entries) => {
    if (!Object.values(sourceOf(entries).ways ?? {}).includes('field')) return [];
    const came = onWay(city, entries, way);
    const rows = city.facts[entries].filter(
      (fact) =>
        wasKnown(fact.knownFrom, fact.knownUntil, at) && (fact.on < period.from || fact.on > period.to) && came(fact),
    ).length;
    return rows > 0 ? [{ entries, rows }] : [];
  });
}
