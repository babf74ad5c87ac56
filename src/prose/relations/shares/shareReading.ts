// A part over its whole as a reading, in percent or in multiples.
import { product, point, quotient } from '../../exact/interval.ts';
import { divide, multiply, whole } from '../../exact/rational.ts';
import { rangeOfTerm } from '../../claims/fraction.ts';
import { writtenIn } from '../../claims/numbers.ts';
import { isMoney } from '../../claims/draft.ts';
import { moneyKind } from '../../mentions/label.ts';
import type { Mention } from '../../mentions/mention.ts';
import { percent } from '../../figures/unit.ts';
import type { FoundReading } from '../../readings/reading.ts';
import { floatRangeOf } from '../../readings/section.ts';
import type { WordReason } from '../../readings/weights/weights.ts';

export function shareReading(claim: Mention, part: Mention, base: Mention, reasons: WordReason[]): FoundReading {
  const scale = claim.figure.unit.dimension === percent ? 100 : 1;
  const [partLow, partHigh] = floatRangeOf(part);
  const [baseLow, baseHigh] = floatRangeOf(base);
  return {
    kind: scale === 1 ? 'growth' : claim.role === 'rate' || base.role === 'target' ? 'rate' : 'share',
    terms: [part, base],
    part,
    base,
    reasons,
    value: (scale * part.figure.size) / base.figure.size,
    at: (size) => (scale * size(part)) / size(base),
    low: (scale * partLow) / baseHigh,
    high: (scale * partHigh) / baseLow,
    exact: () => {
      const over = quotient(rangeOfTerm(part), rangeOfTerm(base));
      if (!over) return undefined;
      const { unit } = base.figure;
      return {
        computed: multiply(divide(part.figure.amount, base.figure.amount), whole(scale)),
        range: product(over, point(whole(scale))),
        formula: `${writtenIn(part, unit)}/${writtenIn(base, unit)}`,
        ...(isLabelSwitch(part, base) ? { remark: 'label_switch' as const } : {}),
      };
    },
  };
}

/** 签约金额 over 计划投资额: both say what they are, and it is not the same. */
function isLabelSwitch(part: Mention, base: Mention): boolean {
  if (!isMoney(part) || base.role === 'target') return false;
  const [a, b] = [moneyKind(part.label), moneyKind(base.label)];
  return a !== undefined && b !== undefined && a !== b;
}
