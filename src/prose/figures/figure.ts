// A figure: a number with its unit and its bound, as it stands in the text. Numbers that name things are none.
import { around, type Interval, point } from '../exact/interval.ts';
import { compare, multiply, type Rational, ratio, step, whole, zero } from '../exact/rational.ts';
import { isDigit, isLetter } from '../reading/characters.ts';
import { type Bound, boundBehind, boundInFront, rangeOf } from './bound.ts';
import type { Numeral } from './numeral.ts';
import { percent, type PrintedUnit } from './unit.ts';

export interface PrintedFigure {
  /** Of number and unit, in the reading. */
  readonly at: number;
  readonly end: number;
  /** With the words of its bound. */
  readonly outerAt: number;
  readonly outerEnd: number;
  /** In the base unit of its dimension. */
  readonly amount: Rational;
  readonly range: Interval;
  /** About how much that is, to pass over what cannot be equal. */
  readonly size: number;
  readonly unit: PrintedUnit;
  readonly decimals: number;
  readonly bound: Bound;
  readonly qualifier: string;
}

export interface Written {
  readonly at: number;
  readonly numeral: Numeral;
  readonly unit: PrintedUnit;
  readonly negative?: boolean;
  /** 240余次: a vague word between the number and its unit. */
  readonly vague?: string;
}

export function printedFigureOf(text: string, { at, numeral, unit, negative, vague }: Written): PrintedFigure {
  const value = multiply(numeral.value, unit.scale);
  const amount = negative ? { n: -value.n, d: value.d } : value;
  const front = boundInFront(text, at);
  const behind = boundBehind(text, unit.end);
  const bound = vague ? 'some_more' : (behind?.bound ?? front?.bound ?? 'exact');
  const half = multiply(step(numeral.decimals), multiply(unit.scale, ratio(1n, 2n)));
  const exact = bound === 'exact' && ((unit.counts && numeral.decimals === 0) || unit.name === '分之');
  const grain = multiply(unit.scale, lastStep(numeral));
  const outerEnd = unit.end + (behind?.word.length ?? 0);
  return {
    at,
    end: unit.end,
    outerAt: at - (front?.word.length ?? 0),
    outerEnd,
    amount,
    range: exact ? point(amount) : bound === 'exact' ? around(amount, half) : rangeOf(amount, bound, half, grain),
    size: Number(amount.n) / Number(amount.d),
    unit,
    decimals: numeral.decimals,
    bound,
    qualifier: `${front?.word ?? ''}${vague ?? ''}${behind?.word ?? ''}`,
  };
}

/** One step of the last digit that is not 0: 10 for 240, 100 for 2300. */
function lastStep({ value, decimals }: Numeral): Rational {
  if (decimals > 0 || compare(value, zero) === 0) return step(decimals);
  let size = 1n;
  while (value.n % (size * 10n * value.d) === 0n) size *= 10n;
  return whole(size);
}

/** A number that touches foreign letters or a mark of names is part of a name: PM2.5, 5G, A320, 尼龙6. */
export function isPartOfName(text: string, at: number, end: number): boolean {
  return (
    isLetter(text[at - 1]) ||
    isLetter(text[end]) ||
    text[at - 1] === '_' ||
    text[at - 1] === '#' ||
    isDigit(text[at - 1])
  );
}

/** Shares in words become percent: 近七成, 三分之一, 过半. */
export const inPercent = (end: number, name: string, scale: Rational): PrintedUnit => ({
  name,
  dimension: percent,
  scale,
  counts: false,
  end,
});
