// Ahead of an even pace: the rate of completion less the part of the year that is behind, 86.2 % less 10/12.
import { intervalDifference, point } from '../../exact/interval.ts';
import { divide, multiply, type Rational, ratio, subtract, whole } from '../../exact/rational.ts';
import { writtenIn } from '../../claims/numbers.ts';
import { pointsUnit } from '../../figures/unit.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { FoundReading, Relation } from '../../readings/reading.ts';
import { floatRangeOf, type DraftSection } from '../../readings/section.ts';
import type { WordReason } from '../../readings/weights/weights.ts';

const reach = 12;
const mostRates = 3;

export const aheadOfTime: Relation = {
  name: 'ahead of time',
  // An even pace is printed nowhere: others reckon by days, or by a plan of the months.
  traits: { wrongFrom: 0.7 },
  readingsOf(section: DraftSection, claim: Mention): readonly FoundReading[] {
    if (claim.figure.unit.dimension !== pointsUnit) return [];
    const months = monthsBehind(section, claim);
    if (months === undefined) return [];
    const asked = ratio(BigInt(months) * 100n, 12n);
    const behind = /落后|滞后|慢于|低于|差/.test(claim.lead);
    return ratesBefore(section, claim).flatMap((rate, nth): FoundReading[] => {
      const reasons: WordReason[] = [
        `ahead|${claim.role}` as WordReason,
        nth === 0 ? 'ahead: of the last rate' : 'ahead: of one further',
      ];
      if (/进度|均衡|时间|序时/.test(claim.lead)) reasons.push('ahead: time is named');
      reasons.push(rate.segment === claim.segment ? 'ahead: same segment' : 'ahead: other segment');
      const pace = { asked, text: `${months}/12` };
      const reading = paceReading(rate, pace, behind, reasons);
      const all = withAllDigits(section, rate);
      return all
        ? [
            reading,
            {
              ...paceReading({ ...rate, figure: { ...rate.figure, ...all } }, pace, behind, reasons),
              terms: all.terms,
            },
          ]
        : [reading];
    });
  },
};

/** 占年度投资计划647.4亿元的97.2%: with the digits that the text holds, where it prints the plan. */
function withAllDigits({ mentions }: DraftSection, rate: Mention) {
  const [done, plan] = [mentions[rate.index - 2], mentions[rate.index - 1]];
  if (
    !done ||
    !plan ||
    done.figure.unit.dimension !== plan.figure.unit.dimension ||
    plan.figure.size <= 0 ||
    done.sentence !== rate.sentence
  )
    return undefined;
  const size = (100 * done.figure.size) / plan.figure.size;
  if (Math.abs(size - rate.figure.size) > 10 ** -rate.figure.decimals) return undefined;
  const amount = multiply(divide(done.figure.amount, plan.figure.amount), whole(100));
  return { amount, size, range: point(amount), terms: [done, plan] };
}

function ratesBefore({ mentions }: DraftSection, claim: Mention): readonly Mention[] {
  const found: Mention[] = [];
  for (let index = claim.index - 1; index >= Math.max(0, claim.index - reach) && found.length < mostRates; index--) {
    const one = mentions[index];
    if (!one || one.sentence !== claim.sentence) break;
    if (one.figure.unit.dimension === 'percent') found.push(one);
  }
  return found;
}

export function monthsBehind({ mentions, months }: DraftSection, claim: Mention): number | undefined {
  if (claim.period?.months) return claim.period.months[1];
  for (let index = claim.index - 1; index >= Math.max(0, claim.index - 80); index--) {
    const known = mentions[index]?.period?.months ?? mentions[index]?.sentencePeriod?.months;
    if (known) return known[1];
  }
  return months?.[1];
}

function paceReading(
  rate: Mention,
  { asked, text }: { asked: Rational; text: string },
  behind: boolean,
  reasons: WordReason[],
): FoundReading {
  const [low, high] = floatRangeOf(rate);
  const pace = Number(asked.n) / Number(asked.d);
  const computed = multiply(subtract(rate.figure.amount, asked), whole(behind ? -1 : 1));
  return {
    kind: 'margin',
    terms: [rate],
    part: rate,
    reasons,
    value: behind ? pace - rate.figure.size : rate.figure.size - pace,
    at: (size) => (behind ? pace - size(rate) : size(rate) - pace),
    low: behind ? pace - high : low - pace,
    high: behind ? pace - low : high - pace,
    exact: () => ({
      computed,
      range: behind
        ? intervalDifference(point(asked), rate.figure.range)
        : intervalDifference(rate.figure.range, point(asked)),
      formula: behind ? `${text}-${writtenIn(rate)}` : `${writtenIn(rate)}-${text}`,
    }),
  };
}
