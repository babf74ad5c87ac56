// A reading that has a sum in it: so many parts together over so many wholes together.
import { point, product, quotient, sum as sumOf } from '../../exact/interval.ts';
import { add, divide, multiply, whole, zero } from '../../exact/rational.ts';
import { writtenIn } from '../../claims/numbers.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { FoundReading } from '../../readings/reading.ts';
import { floatRangeOf } from '../../readings/section.ts';
import type { WordReason } from '../../readings/weights/weights.ts';

export function sumReading(
  claim: Mention,
  parts: readonly Mention[],
  bases: readonly Mention[],
  reasons: WordReason[],
): FoundReading {
  const total = (some: readonly Mention[], end: (one: Mention) => number) =>
    some.reduce((sum, one) => sum + end(one), 0);
  const low = (some: readonly Mention[]) => total(some, (one) => floatRangeOf(one)[0]);
  const high = (some: readonly Mention[]) => total(some, (one) => floatRangeOf(one)[1]);
  const size = (some: readonly Mention[]) => total(some, ({ figure }) => figure.size);
  const unit = (bases[0] ?? claim).figure.unit;
  const written = (some: readonly Mention[]) => {
    const all = some.map((one) => writtenIn(one, unit)).join('+');
    return some.length > 1 ? `(${all})` : all;
  };
  const amount = (some: readonly Mention[]) => some.reduce((sum, { figure }) => add(sum, figure.amount), zero);
  const range = (some: readonly Mention[]) => some.reduce((sum, { figure }) => sumOf(sum, figure.range), point(zero));
  return {
    kind: claim.role === 'rate' ? 'rate' : 'share',
    terms: [...parts, ...bases.filter((base) => !parts.includes(base))],
    ...(parts[0] ? { part: parts[0] } : {}),
    ...(bases.length === 1 && bases[0] ? { base: bases[0] } : {}),
    reasons,
    value: (100 * size(parts)) / size(bases),
    at: (of) => (100 * total(parts, of)) / total(bases, of),
    low: (100 * low(parts)) / high(bases),
    high: (100 * high(parts)) / low(bases),
    exact: () => {
      const over = quotient(range(parts), range(bases));
      return (
        over && {
          computed: multiply(divide(amount(parts), amount(bases)), whole(100)),
          range: product(over, point(whole(100))),
          formula: `${written(parts)}/${written(bases)}`,
        }
      );
    },
  };
}
