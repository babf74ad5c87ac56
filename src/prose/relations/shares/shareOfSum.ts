// A share with a sum in it: (8+3+2)/20 of 三区合计占全市的65%, or what was done over two plans together.
import { percent } from '../../figures/unit.ts';
import type { Mention } from '../../mentions/mention.ts';
import { comesNear } from '../../readings/near.ts';
import { amountsAround, isAmount, floatRangeOf, type DraftSection } from '../../readings/section.ts';
import type { FoundReading, Relation } from '../../readings/reading.ts';
import type { WordReason } from '../../readings/weights/weights.ts';
import { phraseOf } from './sharePhrase.ts';
import { naming, standing } from './shareWords.ts';
import { sumReading } from './sumReading.ts';

export const longestSum = 8;
const back = 24;

export const shareOfSum: Relation = {
  name: 'share of a sum',
  readingsOf(section: DraftSection, claim: Mention): readonly FoundReading[] {
    if (claim.figure.unit.dimension !== percent || claim.role === 'growth') return [];
    const last = lastAmount(section, claim);
    if (!last) return [];
    const found = [...ofSumOver(section, claim, last), ...ofPlans(section, claim, last)];
    return found.filter((one) => comesNear(claim, one.low, one.high) || one.reasons.includes('sum: together is said'));
  },
};

export function lastAmount({ mentions }: DraftSection, claim: Mention, far = 4): Mention | undefined {
  for (let index = claim.index - 1; index >= Math.max(0, claim.index - far); index--) {
    const one = mentions[index];
    if (!one || claim.sentence - one.sentence > 1) return undefined;
    if (isAmount(one)) return one;
  }
  return undefined;
}

export const saysTogether = /合计|总计|合占|共占|一共|累计|之和|总和|共同/;

/** The last so many of a kind together, over a figure before them. */
function ofSumOver(section: DraftSection, claim: Mention, last: Mention): readonly FoundReading[] {
  const near = amountsAround(section, last, last.figure.unit.dimension, back, 0);
  const { named } = phraseOf(section, claim);
  const together = saysTogether.test(claim.lead);
  return Array.from({ length: Math.max(0, Math.min(longestSum, near.length - 1) - 1) }, (_, n) => n + 2).flatMap(
    (size) => {
      const parts = near.slice(-size);
      if (parts.some(({ sentence }) => claim.sentence - sentence > 1)) return [];
      // What they make is printed: a share of theirs is that figure's.
      if (!together && section.closed.some(({ items }) => items.length === size && items[0] === parts[0])) return [];
      const bases = near.slice(0, -size);
      const [low, high] = [0, 1].map((end) => parts.reduce((sum, one) => sum + (floatRangeOf(one)[end] ?? 0), 0));
      return bases.flatMap((base, at): FoundReading[] => {
        if (
          !together &&
          !comesNear(claim, (100 * (low ?? 0)) / floatRangeOf(base)[1], (100 * (high ?? 0)) / floatRangeOf(base)[0])
        )
          return [];
        const first = parts[0] ?? last;
        const reasons: WordReason[] = [
          together ? 'sum: together is said' : 'sum: together is not said',
          `sum|${claim.role}` as WordReason,
        ];
        if (first.index - base.index === 1 || at === bases.length - 1) reasons.push('sum: runs up to the whole');
        reasons.push(...standing(first, base, bases.length - 1 - at), ...naming(named, base));
        return [sumReading(claim, parts, [base], reasons)];
      });
    },
  );
}

/** What was done over the plans of two or more that stand before it. */
function ofPlans(section: DraftSection, claim: Mention, last: Mention): readonly FoundReading[] {
  const plans = amountsAround(section, last, last.figure.unit.dimension, longestSum, 0).filter(
    (one) => one !== last && one.index < last.index && last.sentence - one.sentence <= 1,
  );
  return [2, 3, 4].flatMap((size): FoundReading[] => {
    const bases = plans.slice(-size);
    if (bases.length < size) return [];
    const all = bases.every(({ role }) => role === 'target');
    return [
      sumReading(claim, [last], bases, [
        'sum: of the plans before it',
        all ? 'sum: all of them plans' : 'sum: not all of them plans',
        `sum|${claim.role}` as WordReason,
      ]),
    ];
  });
}
