// A value over the one that it grew from, as a reading: in percent, in multiples, in doublings, risen or fallen.
import { type Interval, intervalDifference, point, product, quotient } from '../../exact/interval.ts';
import { divide, multiply, type Rational, ratio, subtract, whole } from '../../exact/rational.ts';
import type { ClaimTerm } from '../../claims/claim.ts';
import { rangeOfTerm } from '../../claims/fraction.ts';
import { amountOf, writtenIn } from '../../claims/numbers.ts';
import { doublings, percent, times } from '../../figures/unit.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { FoundReading } from '../../readings/reading.ts';
import { floats } from '../../readings/section.ts';
import type { WordReason } from '../../readings/weights/weights.ts';
import { isFall } from './isFall.ts';

const one = whole(1);

export function growthReading(claim: Mention, now: Mention, base: ClaimTerm, reasons: WordReason[]): FoundReading {
  const { dimension } = claim.figure.unit;
  const scale = dimension === percent ? 100 : 1;
  const isMultiple = dimension === doublings || (dimension === times && !/增|多|高/.test(claim.lead));
  const sign = isFall(claim) ? -1 : 1;
  const [nowLow, nowHigh] = floats(now.figure.range);
  const [baseLow, baseHigh] = floats(rangeOfTerm(base));
  const rise = (over: number): number =>
    isMultiple ? (dimension === doublings ? Math.log2(over) : over) : sign * scale * (over - 1);
  const ends = [rise(nowLow / baseHigh), rise(nowHigh / baseLow)];
  const size = 'figure' in base ? base.figure.size : Number(base.implied.n) / Number(base.implied.d);
  return {
    kind: 'growth',
    terms: [now, base],
    part: now,
    base: 'figure' in base ? base : base.from,
    reasons,
    value: rise(now.figure.size / size),
    at: (of) =>
      rise(
        of(now) /
          ('figure' in base ? of(base) : of(now) + (size - now.figure.size) * (of(base.from) / base.from.figure.size)),
      ),
    low: Math.min(...ends),
    high: Math.max(...ends),
    exact: () => {
      const over = quotient(now.figure.range, rangeOfTerm(base));
      if (!over || amountOf(base).n === 0n) return undefined;
      const { unit } = now.figure;
      const numbers = `${writtenIn(now, unit)}/${writtenIn(base, unit)}`;
      const formula = isMultiple ? numbers : sign < 0 ? `1-${numbers}` : `${numbers}-1`;
      return {
        ...risen(divide(now.figure.amount, amountOf(base)), over, { dimension, isMultiple, sign, scale }),
        formula,
      };
    },
  };
}

interface Rise {
  readonly dimension: string;
  readonly isMultiple: boolean;
  readonly sign: number;
  readonly scale: number;
}

function risen(
  factor: Rational,
  over: Interval,
  { dimension, isMultiple, sign, scale }: Rise,
): { computed: Rational; range: Interval } {
  if (dimension === doublings) return { computed: doublingsIn(factor), range: point(doublingsIn(factor)) };
  if (isMultiple) return { computed: factor, range: over };
  const by = whole(sign * scale);
  return {
    computed: multiply(subtract(factor, one), by),
    range: product(intervalDifference(over, point(one)), point(by)),
  };
}

/** 翻一番 is said of what is nearly doubled: whole doublings, within a twentieth. */
function doublingsIn(factor: Rational): Rational {
  let [count, left] = [0, factor];
  while (left.n * 10n >= left.d * 19n && count < 64) {
    left = divide(left, ratio(2n, 1n));
    count++;
  }
  return whole(count);
}
