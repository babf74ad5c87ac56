// An amount over a count: 总投资441亿元 of 45 projects is 9.8亿元 each.
import { quotient } from '../exact/interval.ts';
import { divide } from '../exact/rational.ts';
import { writtenIn } from '../claims/numbers.ts';
import { contentOf, coverage } from '../mentions/label.ts';
import type { Mention } from '../mentions/mention.ts';
import { isAmount, floatRangeOf, type DraftSection } from '../readings/section.ts';
import type { FoundReading, Relation } from '../readings/reading.ts';
import type { WordReason } from '../readings/weights/weights.ts';

const reach = 24;
/** 平均每户实现利润0.12亿元，规上企业300户. */
const ahead = 2;
const measure = /平均|人均|户均|单个|每个|每家|每项|投资额|投资|规模|到位|资金|金额/g;

export const average: Relation = {
  name: 'average',
  readingsOf(section: DraftSection, claim: Mention): readonly FoundReading[] {
    if (claim.role !== 'average') return [];
    const near = section.mentions.slice(Math.max(0, claim.index - reach), claim.index).toReversed();
    const amounts = near.filter(
      (one) => isAmount(one) && one.role !== 'average' && one.figure.unit.dimension === claim.figure.unit.dimension,
    );
    const behind = section.mentions.slice(claim.index + 1, claim.index + 1 + ahead);
    const counts = [...near, ...behind.filter(({ sentence }) => sentence === claim.sentence)].filter(
      (one) =>
        isAmount(one) &&
        !one.figure.unit.dimension.startsWith('money') &&
        one.figure.unit.dimension !== claim.figure.unit.dimension,
    );
    const name = contentOf(claim.lead.replace(measure, ''));
    return amounts.flatMap((amount, nth) =>
      counts.flatMap((count): FoundReading[] => {
        if (count.sentence !== amount.sentence || count.figure.size === 0) return [];
        return [averageReading(claim, amount, count, averageWords(claim, amount, count, nth, name))];
      }),
    );
  },
};

function averageWords(claim: Mention, amount: Mention, count: Mention, nth: number, name: string): WordReason[] {
  const reasons: WordReason[] = ['average'];
  reasons.push(nth === 0 ? 'average: of the last amount' : 'average: of one further');
  reasons.push(amount.sentence === claim.sentence ? 'average: same sentence' : 'average: other sentence');
  const apart = amount.index - count.index;
  reasons.push(
    apart === 1
      ? 'average: count right before'
      : apart > 0 && apart <= 3
        ? 'average: count near before'
        : apart === -1
          ? 'average: count right behind'
          : 'average: count elsewhere',
  );
  if (count.nest !== amount.nest) reasons.push('average: count not beside');
  if (name.length > 1)
    reasons.push(
      coverage(name, contentOf(count.label + count.tail)) > 0.6 ? 'average: as named' : 'average: not as named',
    );
  return reasons;
}

function averageReading(claim: Mention, amount: Mention, count: Mention, reasons: WordReason[]): FoundReading {
  const [[a, b], [c, d]] = [floatRangeOf(amount), floatRangeOf(count)];
  return {
    kind: 'average',
    terms: [amount, count],
    part: amount,
    base: count,
    reasons,
    value: amount.figure.size / count.figure.size,
    at: (size) => size(amount) / size(count),
    low: a / d,
    high: b / c,
    exact: () => {
      const range = quotient(amount.figure.range, count.figure.range);
      return (
        range && {
          computed: divide(amount.figure.amount, count.figure.amount),
          range,
          formula: `${writtenIn(amount, claim.figure.unit)}/${writtenIn(count)}`,
        }
      );
    },
  };
}
