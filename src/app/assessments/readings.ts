// The numbers of a scheme, office by office: figures as the catalogue answers them, and what was given by hand.
import { trimZeros } from '../../domain/exact.ts';
import { fractionOf, fractionText, noughtFraction } from '../../domain/assessments/fractions.ts';
import { inputsOfFormula, keysOfFormula } from '../../domain/assessments/formula.ts';
import type { OfficeReading, ReadOffice } from '../../domain/assessments/reading.ts';
import { inputKey } from '../../domain/assessments/formula.ts';
import type { SchemeBody } from '../../domain/assessments/scheme.ts';
import { yearBefore } from '../../domain/figures/period.ts';
import type { Question } from '../../metrics/count.ts';
import { type CityFacts, yearsAt } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import { exactText } from '../../metrics/units.ts';

/** By office and number, `office hand:code`. */
export type NumbersByHand = ReadonlyMap<string, string>;

export interface SchemeReadings {
  readonly read: ReadOffice;
  /** The figure behind a number; undefined of one that is given by hand, or that no version of a figure counts. */
  readonly figure: (officeId: string, key: string) => Figure | undefined;
}

/** Each is read once, however many formulas name it. */
export function schemeReadings(
  facts: CityFacts,
  { period, at }: Pick<Question, 'period' | 'at'>,
  byHand: (period: string) => NumbersByHand,
): SchemeReadings {
  const before = yearBefore(period, yearsAt(facts, at));
  const figures = new Map<string, Figure | undefined>();
  const figure = (officeId: string, key: string): Figure | undefined => {
    const id = `${officeId} ${key}`;
    if (figures.has(id)) return figures.get(id);
    const [name = key, isBefore] = key.split('@');
    const question = { period: isBefore ? before : period, at, officeId };
    // By the version of the period that is assessed: like is held against like.
    const found = key.startsWith('hand:') ? undefined : figureOf(name, facts, question, period.to);
    figures.set(id, found);
    return found;
  };
  const read: ReadOffice = (officeId, key) => {
    const [name = key, isBefore] = key.split('@');
    if (key.startsWith('hand:'))
      return handReading(byHand((isBefore ? before : period).text).get(`${officeId} ${name}`));
    const found = figure(officeId, key);
    return found && readingOf(found);
  };
  return { read, figure };
}

/** What nobody has given yet is nought: deductions and bonuses are mostly none. */
function handReading(value: string | undefined): OfficeReading {
  return value === undefined
    ? { value: noughtFraction, text: '0' }
    : { value: fractionOf(value), text: trimZeros(value) };
}

function readingOf({ exact, definition, unit, inputs }: Figure): OfficeReading {
  if (!exact) return { value: null, text: '' };
  if (definition.kind === 'counting') return { value: exact, text: exactText(exact.numerator, unit) };
  const [done, goal] = inputs ?? [];
  const isReached = definition.ratio === 'completion' && done?.value && goal?.value;
  return {
    value: exact,
    text: trimZeros(fractionText(exact, 4)),
    ...(isReached ? { parts: { done: done.value ?? '', goal: goal.value ?? '' } } : {}),
  };
}

/** Every figure that a scheme asks for, by its id in the catalogue. */
export function figuresOfScheme(body: SchemeBody): Set<string> {
  const keys = keysOfScheme(body).filter((key) => !key.startsWith('hand:'));
  const sizes = body.groups.flatMap(({ size }) => (size ? [size.figure] : []));
  return new Set([...keys.map((key) => key.split('@')[0] ?? key), ...sizes]);
}

/** Every number that is read of an office. */
export function keysOfScheme({ indicators, vetoes, lifts }: SchemeBody): string[] {
  return [
    ...new Set([
      ...indicators.flatMap(({ formula, requires }) => [
        ...keysOfFormula(formula),
        ...(requires ? [requires.figure] : []),
      ]),
      ...[...vetoes, ...lifts].map(({ input }) => inputKey(input)),
    ]),
  ];
}

/** Numbers that are given by hand, each once. */
export function handsOfScheme({ indicators, vetoes, lifts }: SchemeBody): { hand: string; name: string }[] {
  const inputs = [
    ...indicators.flatMap(({ formula }) => inputsOfFormula(formula)),
    ...[...vetoes, ...lifts].map(({ input }) => input),
  ];
  const byCode = new Map(inputs.flatMap((input) => (input.by === 'hand' ? [[input.hand, input.name] as const] : [])));
  return [...byCode].map(([hand, name]) => ({ hand, name }));
}
