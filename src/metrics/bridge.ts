// Two versions of a figure never join in silence: of a time that another version was in force in, both say what they count.
import { type Period, periodOfDays } from '../domain/figures/period.ts';
import { versionStretches } from './catalogue/stretches.ts';
import type { Question } from './count.ts';
import { progressKinds } from './definition.ts';
import { type CityFacts, periodAt } from './facts.ts';
import { type Figure, figureOf } from './figure.ts';

export interface Bridge {
  /** What was asked, of the days in which the other version was in force. */
  readonly question: Question;
  /** The day from which the version by which it is counted is in force. */
  readonly since: string;
  /** By the version of those days. */
  readonly byThen: Figure;
  /** By the version by which the number is counted. */
  readonly byNow: Figure;
}

/** Each stretch of a period in which another version was in force than the one by which the period is counted. */
export function bridgesOver(
  id: string,
  city: CityFacts,
  question: Question,
  definedOn: string = question.period.to,
): Bridge[] {
  const counting = city.catalogue.on(id, definedOn);
  const stretches = versionStretches(city.catalogue, id);
  if (!counting || stretches.length < 2) return [];
  const own = stretches.find(({ from, to }) => from <= definedOn && (to === null || definedOn <= to));
  return stretches.flatMap(({ definition, from, to }): Bridge[] => {
    const period = definition.version === counting.version ? undefined : within(question.period, from, to);
    if (!period) return [];
    const asked = { ...question, period };
    const [byThen, byNow] = [figureOf(id, city, asked), figureOf(id, city, asked, definedOn)];
    return byThen && byNow ? [{ question: asked, since: own?.from ?? counting.effectiveFrom, byThen, byNow }] : [];
  });
}

/** The days of a period from one to another; undefined where it has none of them, the period itself where it has no other. */
function within(period: Period, from: string, to: string | null): Period | undefined {
  const first = from > period.from ? from : period.from;
  const last = to !== null && to < period.to ? to : period.to;
  if (first > last) return undefined;
  return first === period.from && last === period.to ? period : periodOfDays(first, last);
}

/**
 * All that the number of a figure joins: of its own time, and of a ratio that of all it is made of, each in the period in which it
 * is counted. `definedOn`: the day by whose versions it was answered.
 */
export function bridgesOf(
  { id, definition, exact, inputs = [] }: Figure,
  city: CityFacts,
  question: Question,
  definedOn: string = question.period.to,
): Bridge[] {
  const isMade = definition.kind === 'ratio' && definition.made !== undefined;
  const ofInputs = inputs.flatMap((input) => {
    if (!city.catalogue.ids.has(input.id)) return [];
    const period = periodAt(city, input.period, question.at);
    return bridgesOver(input.id, city, { ...question, period }, definedOn);
  });
  const all = eachOnce([...(isMade ? [] : bridgesOver(id, city, question, definedOn)), ...ofInputs]);
  // What has no value joins nothing; that it has none may be for want of what the other version counted.
  return exact ? all : all.filter(differs);
}

/** The same, and of what stands beside a figure: its growth, and how far its targets are reached. */
export function bridgesBeside(figure: Figure, city: CityFacts, question: Question, definedOn?: string): Bridge[] {
  const beside = ['growth', ...progressKinds].flatMap((kind) => {
    const id = `${figure.id}_${kind}`;
    return figure.definition.kind === 'counting' && city.catalogue.has(id) ? (figureOf(id, city, question) ?? []) : [];
  });
  const joined = beside.flatMap((one) => bridgesOf(one, city, question));
  return eachOnce([...bridgesOf(figure, city, question, definedOn), ...joined]);
}

/** Whether the two versions count otherwise. */
export const differs = ({ byThen, byNow }: Bridge): boolean => byThen.exact?.numerator !== byNow.exact?.numerator;

export function eachOnce(bridges: readonly Bridge[]): Bridge[] {
  const key = ({ byThen, byNow, question: { officeId = '', section = '' } }: Bridge) =>
    [byThen.id, byThen.version, byNow.version, byThen.period, officeId, section].join(' ');
  return [...new Map(bridges.map((bridge) => [key(bridge), bridge])).values()];
}
