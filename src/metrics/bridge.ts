// Two versions of a figure never join in silence: of a time that another version was in force in, both say what they count.
import { addDays } from '../domain/day.ts';
import { type Period, yearBefore } from '../domain/figures/period.ts';
import type { Question } from './count.ts';
import { type CityFacts, yearsAt } from './facts.ts';
import { type Figure, figureOf } from './figure.ts';

export interface Bridge {
  readonly period: Period;
  /** By the version in force at the period's end. */
  readonly byThen: Figure;
  /** By the version that it is held against. */
  readonly byNow: Figure;
}

/** Of a period, by its own version and by that of a day; undefined where they are one, or there was none then. */
function bridgeOver(id: string, city: CityFacts, question: Question, definedOn: string): Bridge | undefined {
  const own = city.catalogue.on(id, question.period.to);
  const other = city.catalogue.on(id, definedOn);
  if (!own || !other || own.version === other.version) return undefined;
  const [byThen, byNow] = [figureOf(id, city, question), figureOf(id, city, question, definedOn)];
  return byThen && byNow ? { period: question.period, byThen, byNow } : undefined;
}

/** Where a growth is told over a change: the base by both versions. Both sides of the growth are counted by the later one. */
export function bridgeOfGrowth(id: string, city: CityFacts, question: Question): Bridge | undefined {
  const base = yearBefore(question.period, yearsAt(city, question.at));
  return bridgeOver(id, city, { ...question, period: base }, question.period.to);
}

/** Where the version changes within a period, which is counted by the last one: what lies before the change, by both. */
export function bridgeWithin(id: string, city: CityFacts, question: Question): Bridge | undefined {
  const { from, to } = question.period;
  const last = city.catalogue.on(id, to);
  const first = city.catalogue.on(id, from);
  if (!last || !first || first.version === last.version || last.effectiveFrom <= from) return undefined;
  const end = addDays(last.effectiveFrom, -1);
  return bridgeOver(id, city, { ...question, period: { text: `${from}..${end}`, from, to: end } }, to);
}
