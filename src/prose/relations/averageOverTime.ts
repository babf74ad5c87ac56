// An amount over the time in which it came: 全年新签约120个 is 月均10个.
import { divide, whole } from '../exact/rational.ts';
import { quotient, point } from '../exact/interval.ts';
import { writtenIn } from '../claims/numbers.ts';
import type { Mention } from '../mentions/mention.ts';
import type { FoundReading, Relation } from '../readings/reading.ts';
import { amountsAround, floatRangeOf, isAmount, type DraftSection } from '../readings/section.ts';
import type { WordReason } from '../readings/weights/weights.ts';

const back = 3;
const perMonth = /月均|平均每(?:个)?月|每月平均/;
const perQuarter = /季均|平均每(?:个)?季/;

export const averageOverTime: Relation = {
  name: 'average over time',
  readingsOf(section: DraftSection, claim: Mention): readonly FoundReading[] {
    const each = perMonth.test(claim.lead) ? 1 : perQuarter.test(claim.lead) ? 3 : undefined;
    if (each === undefined || !isAmount(claim)) return [];
    const amounts = amountsAround(section, claim, claim.figure.unit.dimension, back, -1).toReversed();
    return amounts.flatMap((amount, nth): FoundReading[] => {
      const months = monthsOf(section, amount);
      if (months === undefined || months % each !== 0) return [];
      const reasons: WordReason[] = [
        'average: of as many months',
        nth === 0 ? 'average: of the last amount' : 'average: of one further',
        amount.sentence === claim.sentence ? 'average: same sentence' : 'average: other sentence',
      ];
      return [overTime(claim, amount, months / each, reasons)];
    });
  },
};

/** How many months an amount is of; a year that is named alone is a whole one. */
function monthsOf({ months }: DraftSection, amount: Mention): number | undefined {
  if (/全年/.test(amount.lead)) return 12;
  const period = amount.period ?? amount.sentencePeriod;
  if (period?.year !== undefined && !period.months) return 12;
  const span = period?.months ?? months;
  return span && span[1] - span[0] + 1;
}

function overTime(claim: Mention, amount: Mention, times: number, reasons: WordReason[]): FoundReading {
  const [low, high] = floatRangeOf(amount);
  return {
    kind: 'average',
    terms: [amount],
    part: amount,
    reasons,
    value: amount.figure.size / times,
    at: (size) => size(amount) / times,
    low: low / times,
    high: high / times,
    exact: () => {
      const range = quotient(amount.figure.range, point(whole(times)));
      return (
        range && {
          computed: divide(amount.figure.amount, whole(times)),
          range,
          formula: `${writtenIn(amount, claim.figure.unit)}/${times}`,
        }
      );
    },
  };
}
