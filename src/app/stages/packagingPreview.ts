// Figures before and after a split or a merge, year by year, for whoever is about to do it.
import { parsePeriod } from '../../domain/figures/period.ts';
import type { Unit } from '../../metrics/definition.ts';
import { type CityFacts, latest } from '../../metrics/facts.ts';
import { figureOf } from '../../metrics/figure.ts';

export interface ComparedFigure {
  readonly id: string;
  readonly period: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly unit: Unit;
  /** Of a city's own figure. */
  readonly name?: { readonly zh: string; readonly en: string };
}

/** Shown whether they change or not: that they stay is what a person wants to see. */
const always = new Set([
  'projects_new',
  'investment_new',
  'projects_started',
  'investment_started',
  'projects_new_split',
]);

export function compareFigures(before: CityFacts, after: CityFacts, years: readonly string[]): ComparedFigure[] {
  const counting = before.catalogue.definitions.filter(({ kind }) => kind === 'counting');
  const ids = [...new Set(counting.map(({ id }) => id))];
  return years.flatMap((period) =>
    ids.flatMap((id) => {
      const asked = { period: parsePeriod(period), at: latest };
      const [was, is] = [figureOf(id, before, asked), figureOf(id, after, asked)];
      if (!was || !is || (!always.has(id) && was.value === is.value)) return [];
      const { unit, name } = is.definition;
      return [{ id, period, before: was.value, after: is.value, unit, ...(name ? { name } : {}) }];
    }),
  );
}
