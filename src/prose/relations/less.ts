// One number of the text less another: what comes out, and what the printed digits of the two leave open.
import { writtenIn } from '../claims/numbers.ts';
import { intervalDifference } from '../exact/interval.ts';
import { subtract } from '../exact/rational.ts';
import type { PrintedUnit } from '../figures/unit.ts';
import type { Mention } from '../mentions/mention.ts';
import type { FoundReading } from '../readings/reading.ts';
import { floatRangeOf } from '../readings/section.ts';

type Worked = Pick<FoundReading, 'value' | 'at' | 'low' | 'high' | 'exact'>;

/** Written in `unit`, or each in its own. */
export function lessOf(more: Mention, less: Mention, unit?: PrintedUnit): Worked {
  const [[a, b], [c, d]] = [floatRangeOf(more), floatRangeOf(less)];
  return {
    value: more.figure.size - less.figure.size,
    at: (size) => size(more) - size(less),
    low: a - d,
    high: b - c,
    exact: () => ({
      computed: subtract(more.figure.amount, less.figure.amount),
      range: intervalDifference(more.figure.range, less.figure.range),
      formula: `${writtenIn(more, unit)}-${writtenIn(less, unit)}`,
    }),
  };
}
