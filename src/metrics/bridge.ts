// Two versions of a figure never join in silence: of a time that another version was in force in, both say what they count.
import { addDays } from '../domain/day.ts';
import { type Period, periodOfDays, yearBefore } from '../domain/figures/period.ts';
import type { Question } from './count.ts';
import { type CityFacts, periodAt, yearsAt } from './facts.ts';
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
function bridgeOfGrowth(id: string, city: CityFacts, question: Question): Bridge | undefined {
  const base = yearBefore(question.period, yearsAt(city, question.at));
  return bridgeOver(id, city, { ...question, period: base }, question.period.to);
}

/** Where the version changes within a period, which is counted by the last one: what lies before the change, by both. */
export function bridgeWithin(id: string, city: CityFacts, question: Question): Bridge | undefined {
  const { from, to } = question.period;
  const last = city.catalogue.on(id, to);
  const first = city.catalogue.on(id, from);
  if (!last || !first || first.version === last.version || last.effectiveFrom <= from) return undefined;
  const before = periodOfDays(from, addDays(last.effectiveFrom, -1));
  return bridgeOver(id, city, { ...question, period: before }, to);
}

/**
 * All that a figure joins: of what is counted, the time before a change, and of its growth, which stands beside it, the base; of a
 * ratio that of all it is made of, each in the period in which it is counted, and its own, where the city draws it otherwise.
 */
export function bridgesOf({ id, definition, inputs = [] }: Figure, city: CityFacts, question: Question): Bridge[] {
  const counts = definition.kind === 'counting';
  const isMade = !counts && definition.made !== undefined;
  const ofInputs = inputs.flatMap((input) => {
    if (!city.catalogue.ids.has(input.id)) return [];
    const period = periodAt(city, input.period, question.at);
    const asked = { ...question, period };
    const then = city.catalogue.on(input.id, period.to);
    return then?.version === city.catalogue.on(input.id, question.period.to)?.version
      ? bridgeWithin(input.id, city, asked)
      : bridgeOver(input.id, city, asked, question.period.to);
  });
  const found = [
    isMade ? undefined : bridgeWithin(id, city, question),
    counts && city.catalogue.ids.has(`${id}_growth`) ? bridgeOfGrowth(id, city, question) : undefined,
    ...ofInputs,
  ].filter((bridge) => bridge !== undefined);
  return [...new Map(found.map((bridge) => [`${bridge.byThen.id} ${bridge.period.text}`, bridge])).values()];
}
