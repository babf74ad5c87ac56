// A share with a sum in it: (8+3+2)/20 of 三区合计占全市的65%, or 12/(12+2+6) where the whole is what the siblings make.
import { point, product, quotient, sum as sumOf } from '../exact/interval.ts';
import { add, divide, multiply, whole, zero } from '../exact/rational.ts';
import { writtenIn } from '../claims/numbers.ts';
import { percent } from '../figures/unit.ts';
import type { Mention } from '../mentions/mention.ts';
import { comesNear } from '../readings/near.ts';
import { amountsAround, isAmount, floatRangeOf, type DraftSection } from '../readings/section.ts';
import type { RelationReading, Relation } from '../readings/reading.ts';
import type { WordReason } from '../readings/weights.ts';
import { phraseOf } from './sharePhrase.ts';
import { naming, standing } from './shareWords.ts';

const longest = 8;
const back = 24;

export const shareOfSum: Relation = {
  name: 'share of a sum',
  readingsOf(section: DraftSection, claim: Mention): readonly RelationReading[] {
    if (claim.figure.unit.dimension !== percent || claim.role === 'growth') return [];
    const last = lastAmount(section, claim);
    if (!last) return [];
    const found = [
      ...ofSumOver(section, claim, last),
      ...ofSiblings(section, claim, last),
      ...ofPlans(section, claim, last),
    ];
    return found.filter(
      (one) =>
        comesNear(claim, one.low, one.high) ||
        one.reasons.includes('sum: together is said') ||
        one.reasons.includes('sum: their shares make a hundred'),
    );
  },
};

function lastAmount({ mentions }: DraftSection, claim: Mention): Mention | undefined {
  for (let index = claim.index - 1; index >= Math.max(0, claim.index - 4); index--) {
    const one = mentions[index];
    if (!one || claim.sentence - one.sentence > 1) return undefined;
    if (isAmount(one)) return one;
  }
  return undefined;
}

const saysTogether = /合计|总计|合占|共占|一共|累计|之和|总和|共同/;

/** The last so many of a kind together, over a figure before them. */
function ofSumOver(section: DraftSection, claim: Mention, last: Mention): readonly RelationReading[] {
  const near = amountsAround(section, last, last.figure.unit.dimension, back, 0);
  const { named } = phraseOf(section, claim);
  const together = saysTogether.test(claim.lead);
  return Array.from({ length: Math.max(0, Math.min(longest, near.length - 1) - 1) }, (_, n) => n + 2).flatMap(
    (size) => {
      const parts = near.slice(-size);
      if (parts.some(({ sentence }) => claim.sentence - sentence > 1)) return [];
      const bases = near.slice(0, -size);
      const [low, high] = [0, 1].map((end) => parts.reduce((sum, one) => sum + (floatRangeOf(one)[end] ?? 0), 0));
      return bases.flatMap((base, at): RelationReading[] => {
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

/** One of several parts over all of them, where each has its share: 12亿元,占60%;2亿元,占10%;6亿元,占30%. */
function ofSiblings(section: DraftSection, claim: Mention, last: Mention): readonly RelationReading[] {
  const near = amountsAround(section, last, last.figure.unit.dimension, longest, longest).filter(
    (one) => one === last || shareOf(section, one, claim) !== undefined,
  );
  const at = near.indexOf(last);
  const found: RelationReading[] = [];
  for (let from = Math.max(0, at - longest); from <= at; from++) {
    for (let to = Math.max(at, from + 1); to < Math.min(near.length, from + longest + 1); to++) {
      const parts = near.slice(from, to + 1);
      const [first, end] = [parts[0], parts.at(-1)];
      if (!first || !end || end.paragraph !== first.paragraph) continue;
      const reasons: WordReason[] = ['sum: of siblings that have shares', `sum|${claim.role}` as WordReason];
      const shares = parts.reduce(
        (sum, one) => sum + (one === last ? claim : (shareOf(section, one, claim) ?? claim)).figure.size,
        0,
      );
      reasons.push(
        Math.abs(shares - 100) <= 0.5 ? 'sum: their shares make a hundred' : 'sum: their shares make no hundred',
      );
      if (
        first.sentence === end.sentence &&
        near[from - 1]?.sentence !== first.sentence &&
        near[to + 1]?.sentence !== first.sentence
      )
        reasons.push('sum: all of their sentence');
      found.push(sumReading(claim, [last], parts, reasons));
    }
  }
  return found;
}

function shareOf({ mentions }: DraftSection, one: Mention, claim: Mention): Mention | undefined {
  const next = mentions[one.index + 1];
  return next?.figure.unit.dimension === percent && next.role === claim.role && next.sentence === one.sentence
    ? next
    : undefined;
}

/** What was done over the plans of two or more that stand before it. */
function ofPlans(section: DraftSection, claim: Mention, last: Mention): readonly RelationReading[] {
  const plans = amountsAround(section, last, last.figure.unit.dimension, longest, 0).filter(
    (one) => one !== last && one.index < last.index && last.sentence - one.sentence <= 1,
  );
  return [2, 3, 4].flatMap((size): RelationReading[] => {
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

function sumReading(
  claim: Mention,
  parts: readonly Mention[],
  bases: readonly Mention[],
  reasons: WordReason[],
): RelationReading {
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
    relation: 'share of a sum',
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
