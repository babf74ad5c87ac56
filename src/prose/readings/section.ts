// A text on its way to claims: its figures in order, by what they measure, and what each printed number may stand for.
import type { Interval } from '../exact/interval.ts';
import type { Rational } from '../exact/rational.ts';
import { percent } from '../figures/unit.ts';
import type { Mention } from '../mentions/mention.ts';
import { isRelativeUnit } from './relativeUnit.ts';

export interface ClosedList {
  readonly whole: Mention;
  readonly items: readonly Mention[];
}

export interface DraftSection {
  readonly mentions: readonly Mention[];
  /** The period that the draft speaks of, where it names none. */
  readonly months?: readonly [number, number];
  /** Figures that can be parts, wholes and levels, in the order of the text, by dimension. */
  readonly amounts: ReadonlyMap<string, readonly Mention[]>;
  readonly percents: readonly Mention[];
  /** Lists that add up to a figure of the text. */
  readonly closed: readonly ClosedList[];
  /** Where each mention stands among those of its kind. */
  readonly place: Int32Array;
}

const ofTime = new Set(['months', 'days', 'years', 'hours']);

/** A number that is only a relation between others: 74.4 %, 1.2倍, 3个百分点. */
export const isRelative = ({ figure }: Mention): boolean => isRelativeUnit(figure.unit.dimension);
export const isAmount = (mention: Mention): boolean =>
  !isRelative(mention) && !ofTime.has(mention.figure.unit.dimension) && mention.role !== 'threshold';

export function sectionOf(mentions: readonly Mention[], months?: readonly [number, number]): DraftSection {
  const amounts = new Map<string, Mention[]>();
  const percents: Mention[] = [];
  const place = new Int32Array(mentions.length);
  for (const mention of mentions) {
    const { dimension } = mention.figure.unit;
    const list = dimension === percent ? percents : isAmount(mention) ? (amounts.get(dimension) ?? []) : undefined;
    if (!list) continue;
    place[mention.index] = list.length;
    list.push(mention);
    if (list !== percents) amounts.set(dimension, list);
  }
  return { mentions, amounts, percents, place, closed: [], ...(months ? { months } : {}) };
}

/** Those of one dimension amountsAround a place: so many before it and behind it. */
export function amountsAround(
  section: DraftSection,
  mention: Mention,
  dimension: string,
  back: number,
  ahead: number,
): readonly Mention[] {
  const list = section.amounts.get(dimension) ?? [];
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.index ?? 0) < mention.index) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - back), low + ahead + 1);
}

const float = ({ n, d }: Rational): number => Number(n) / Number(d);
const ranges = new WeakMap<Mention, readonly [number, number]>();

/** What a figure may stand for, about; a plan is exact, whatever its unit. */
export function floatRangeOf(mention: Mention): readonly [low: number, high: number] {
  const known = ranges.get(mention);
  if (known) return known;
  const { figure, role } = mention;
  const made =
    role === 'target' && figure.bound === 'exact'
      ? ([figure.size, figure.size] as const)
      : ([float(figure.range.low), float(figure.range.high)] as const);
  ranges.set(mention, made);
  return made;
}

export const floats = ({ low, high }: Interval): readonly [number, number] => [float(low), float(high)];
