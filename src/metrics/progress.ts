// How far a figure's target is reached, and how far ahead of time that is (序时进度): the part that is reached less the part
// of the target's days that is over, holidays among them.
import { type Fraction, parseScaled, quotientText, scaledText, trimZeros } from '../domain/exact.ts';
import type { Period } from '../domain/figures/period.ts';
import {
  elapsedOf,
  partsOfTarget,
  targetDecimals,
  type TargetYear,
  targetYearOf,
} from '../domain/figures/targetPeriods.ts';
import type { Absence } from '../domain/figures/absence.ts';
import type { Counted, Question } from './count.ts';
import type { RatioDefinition, Unit } from './definition.ts';
import { type CityFacts, type TargetFact, wasKnown, yearsAt } from './facts.ts';
import { smallPer } from './units.ts';

/** What the answer of a figure is made of. */
export interface FigureInput {
  /** A figure; `target:` and a figure, its target; `elapsed`, days of a target's time that are over and all of them. */
  readonly id: string;
  /** As it can be asked for. */
  readonly period: string;
  /** The input's exact value in its own unit; null where there is no target. */
  readonly value: string | null;
}

/** An input that was counted. */
export interface Answered {
  readonly counted: Counted;
  readonly input: FigureInput;
  readonly unit: Unit;
}

export interface Ratio {
  value: string | null;
  exact: Fraction | null;
  absence?: Absence;
  ratio?: string;
  inputs: FigureInput[];
}

export function absent(absence: Absence, inputs: FigureInput[]): Ratio {
  return { value: null, exact: null, absence, inputs };
}

/** The target of a question's year and office; one binds all sections and ways. */
export function targetFor(figureId: string, city: CityFacts, question: Question): TargetFact | undefined {
  const year = targetYearOf(question.period, yearsAt(city, question.at))?.year;
  if (year === undefined || question.section || question.way) return undefined;
  const root = city.offices.find((o) => o.parentId === null)?.id;
  return city.targets.find(
    (t) =>
      t.figureId === figureId &&
      t.year === year &&
      t.officeId === (question.officeId ?? root) &&
      wasKnown(t.knownFrom, t.knownUntil, question.at),
  );
}

/** Why there is nothing to hold a question's figure against; undefined where there is. */
export function targetAbsence(figureId: string, city: CityFacts, question: Question): Absence | undefined {
  if (question.section || question.way) return 'target_cut';
  if (!targetYearOf(question.period, yearsAt(city, question.at))) return 'across_years';
  return targetFor(figureId, city, question) ? undefined : 'no_target';
}

/** `counted` counts the numerator in a period, by the version of the question's day. */
export function progressOf(
  definition: RatioDefinition,
  city: CityFacts,
  question: Question,
  counted: (period: Period) => Answered | undefined,
): Ratio {
  const { numerator, printing, goal: kind } = definition;
  const year = targetYearOf(question.period, yearsAt(city, question.at));
  const top = counted(kind === 'period' || !year ? question.period : year.since);
  if (!top) return absent('no_base', []);
  const missing = targetAbsence(numerator.figure, city, question);
  const target = targetFor(numerator.figure, city, question);
  const of = {
    id: `target:${numerator.figure}`,
    period: kind === 'period' || !year ? question.period.text : year.whole.text,
  };
  if (missing || !target || !year) return absent(missing ?? 'no_target', [top.input, { ...of, value: null }]);
  const goal = goalOf(kind, target, year, question.period);
  if (typeof goal === 'string') return absent(goal, [top.input, { ...of, value: null }]);
  const inputs = [top.input, { ...of, value: trimZeros(scaledText(goal, targetDecimals)) }];
  const decimals = 'decimals' in printing ? printing.decimals : 2;
  return definition.ratio === 'pace'
    ? paceOf(reachedOf(top), goal, inputs, elapsedOf(year, city.today?.(question.at)), decimals, year)
    : completionOf(reachedOf(top), goal, inputs, decimals);
}

/** Both sides in 10^-6 of the figure's unit, so that a target of 500.5 亿元 stays exact; what is reached as a fraction of them. */
function reachedOf({ counted, unit }: Answered): { n: bigint; d: bigint } {
  const scaled = counted.total * 10n ** BigInt(targetDecimals);
  return { n: scaled, d: smallPer(unit) };
}

function completionOf(
  { n, d }: { n: bigint; d: bigint },
  goal: bigint,
  inputs: FigureInput[],
  decimals: number,
): Ratio {
  const exact = { numerator: n * 100n, denominator: d * goal };
  const ratio = inputs.map(({ value }) => value ?? '').join('/');
  return { exact, value: quotientText(exact.numerator, exact.denominator, decimals), ratio, inputs };
}

function paceOf(
  { n, d }: { n: bigint; d: bigint },
  goal: bigint,
  inputs: FigureInput[],
  elapsed: { days: number; of: number },
  decimals: number,
  { whole }: TargetYear,
): Ratio {
  const [days, of] = [BigInt(elapsed.days), BigInt(elapsed.of)];
  const [above, below] = [n * of - days * d * goal, d * goal * of];
  return {
    exact: { numerator: above * 100n, denominator: below },
    value: quotientText(above * 100n, below, decimals),
    ratio: `${above}/${below}`,
    inputs: [...inputs, { id: 'elapsed', period: whole.text, value: `${days}/${of}` }],
  };
}

/** In 10^-6 of the figure's unit, above nought; else why there is none. */
function goalOf(
  kind: RatioDefinition['goal'],
  { value, stretch, parts }: TargetFact,
  year: TargetYear,
  asked: Period,
): bigint | Absence {
  if (kind === 'stretch') return (stretch && parseScaled(stretch, targetDecimals)) || 'no_stretch';
  if (kind !== 'period') return parseScaled(value, targetDecimals) || 'no_target';
  const isYear = asked.from === year.whole.from && asked.to === year.whole.to;
  const own = isYear ? parseScaled(value, targetDecimals) : partsOfTarget(parts ?? [], year, asked);
  return own || 'no_target_of_period';
}
