// Growth: checked where both values stand in the text, or the increase; where a count alone stands, the base that it
// implies must be a whole number. Else nothing in the text settles it.
import { intervalDifference, point, product, quotient } from '../exact/interval.ts';
import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  multiply,
  ratio,
  type Rational,
  subtract,
  whole,
} from '../exact/rational.ts';
import { doublings, percent, pointsUnit, times } from '../figures/unit.ts';
import { unlinked } from '../mentions/role.ts';
import type { Mention } from '../mentions/mention.ts';
import { falling } from '../words/growth.ts';
import type { Finding, ClaimTerm } from './claim.ts';
import { before, type Draft, inSentence, isLevel, listOf, sameDimension } from './draft.ts';
import { rangeOfTerm, unchecked } from './fraction.ts';
import { judge } from './judge.ts';
import { amountOf, writtenIn } from './numbers.ts';

const hundred = whole(100);
const one = whole(1);

export function growthFindings(draft: Draft): readonly Finding[] {
  return draft.mentions.flatMap((mention) => {
    if (mention.role === 'increase') return increaseFinding(draft, mention);
    if (mention.role !== 'growth') return [];
    const { dimension } = mention.figure.unit;
    if (dimension === pointsUnit) return [pointsFinding(draft, mention)];
    return [growthFinding(draft, mention, dimension)];
  });
}

function growthFinding(draft: Draft, claim: Mention, dimension: string): Finding {
  // 年均: over years that are not counted here.
  if (/年均|年平均|复合/.test(claim.lead)) return unchecked('growth', claim);
  const current = currentOf(draft, claim);
  if (!current) return unchecked('growth', claim, [], isSharesGrowth(draft, claim) ? 'points_not_percent' : undefined);
  // 按可比口径: the printed levels are of another definition, so they settle nothing.
  if (claim.lead.includes('口径')) return unchecked('growth', claim, [current], 'definition_differs');
  const base = baseOf(draft, claim, current);
  if (base) return compared(claim, current, base, dimension);
  if (dimension === percent && current.figure.unit.counts && claim.figure.bound === 'exact')
    return implied(claim, current);
  return unchecked('growth', claim, [current]);
}

/** 占全省的54.13%,比去年提高3.23%: a share rises by points. */
function isSharesGrowth(draft: Draft, claim: Mention): boolean {
  const beside = draft.mentions[claim.index - 1];
  return (
    beside?.sentence === claim.sentence &&
    (beside.role === 'share' || beside.role === 'rate') &&
    claim.figure.unit.dimension === percent
  );
}

function currentOf(draft: Draft, claim: Mention): Mention | undefined {
  const list = listOf(draft, claim);
  const head = list[0] ?? claim;
  const levels: Mention[] = [];
  for (const mention of before(draft, head, inSentence(head))) {
    if (mention.role === 'share' || mention.role === 'rate') {
      if (mention.index === head.index - 1 && !/同比|环比|增/.test(head.lead)) return undefined;
    }
    if (isLevel(mention) && (!mention.inBrackets || claim.inBrackets)) levels.unshift(mention);
    if (levels.length === list.length) return levels[list.indexOf(claim)];
  }
  return undefined;
}

/** The value that it grew from: said to be last year's, or so much less as it increased by. */
function baseOf(draft: Draft, claim: Mention, current: Mention): ClaimTerm | undefined {
  for (const mention of draft.mentions.slice(Math.max(0, claim.index - 4), claim.index + 3)) {
    if (
      mention.sentence !== claim.sentence ||
      !sameDimension(mention, current) ||
      Math.abs(mention.clause - claim.clause) > 2
    )
      continue;
    if (mention.role === 'base') return mention;
    if (mention.role === 'increase' && mention.index > current.index) {
      const by = isFall(mention)
        ? add(current.figure.amount, mention.figure.amount)
        : subtract(current.figure.amount, mention.figure.amount);
      return { implied: by, unit: current.figure.unit, from: mention };
    }
  }
  return undefined;
}

const isFall = ({ lead }: Mention): boolean => falling.some((word) => unlinked(lead).endsWith(word));

/** The growth of a row of a table. */
export const growthOver = (claim: Mention, current: Mention, base: Mention): Finding =>
  compared(claim, current, base, percent);

function compared(claim: Mention, current: Mention, base: ClaimTerm, dimension: string): Finding {
  const from = rangeOfTerm(base);
  const over = quotient(current.figure.range, from);
  const amount = amountOf(base);
  if (!over || amount.n === 0n) return unchecked('growth', claim, [current, base]);
  const factor = divide(current.figure.amount, amount);
  const isMultiple = dimension === times && !/增|多|高/.test(claim.lead);
  const sign = isFall(claim) ? whole(-1) : one;
  const scale = dimension === percent ? hundred : one;
  const rise = isMultiple ? factor : subtract(factor, one);
  const risen = isMultiple ? over : intervalDifference(over, point(one));
  const doubled = dimension === doublings;
  const computed = doubled ? doublingsIn(factor) : multiply(multiply(rise, scale), sign);
  const range = doubled ? point(computed) : product(product(risen, point(scale)), point(sign));
  const unit = current.figure.unit;
  const numbers = `${writtenIn(current, unit)}/${writtenIn(base, unit)}`;
  return {
    kind: 'growth',
    mention: claim,
    terms: [current, base],
    formula: isMultiple || doubled ? numbers : isFall(claim) ? `1-${numbers}` : `${numbers}-1`,
    computed,
    verdict: judge(claim.figure, computed, range),
  };
}

/** 翻一番 is said of what is nearly doubled: whole doublings, within a twentieth. */
function doublingsIn(factor: Rational): Rational {
  let count = 0;
  let left = factor;
  while (compare(left, ratio(19n, 10n)) >= 0 && count < 64) {
    left = divide(left, whole(2));
    count++;
  }
  return whole(count);
}

/** 78个, +16.42 %: 67 and no other whole number. */
function implied(claim: Mention, current: Mention): Finding {
  const sign = isFall(claim) ? whole(-1) : one;
  const { low, high } = claim.figure.range;
  const factors = [low, high].map((end) => add(one, divide(multiply(end, sign), hundred)));
  if (factors.some((factor) => compare(factor, ratio(1n, 100n)) <= 0)) return unchecked('growth', claim, [current]);
  const bases = factors.map((factor) => divide(current.figure.amount, factor)).toSorted(compare);
  const [least = one, most = one] = bases;
  const first = ceiling(least);
  const last = floor(most);
  if (first > last) return unchecked('growth', claim, [current], 'implied_base_not_whole');
  if (first < last || first === 0n) return unchecked('growth', claim, [current]);
  const base: ClaimTerm = { implied: whole(first), unit: current.figure.unit, from: claim };
  return { ...compared(claim, current, base, percent), remark: 'implied_base' };
}

/** 比去年同期增加43.6亿元, where both values stand beside it. */
function increaseFinding(draft: Draft, claim: Mention): readonly Finding[] {
  const near = draft.mentions
    .slice(Math.max(0, claim.index - 4), claim.index + 3)
    .filter((other) => other.sentence === claim.sentence && sameDimension(other, claim));
  const base = near.find(({ role }) => role === 'base');
  const current = near.findLast((other) => isLevel(other) && other.index < claim.index);
  if (!base || !current) return [];
  const [more, less] = isFall(claim) ? [base, current] : [current, base];
  const computed = subtract(more.figure.amount, less.figure.amount);
  const range = intervalDifference(more.figure.range, less.figure.range);
  const unit = claim.figure.unit;
  const formula = `${writtenIn(more, unit)}-${writtenIn(less, unit)}`;
  return [
    {
      kind: 'growth',
      mention: claim,
      terms: [more, less],
      formula,
      computed,
      verdict: judge(claim.figure, computed, range),
    },
  ];
}

/** 由40%提高到46.1%,提高6.1个百分点: the difference of two percents of the sentence. */
function pointsFinding(draft: Draft, claim: Mention): Finding {
  const shares: Mention[] = [];
  for (const mention of before(draft, claim, inSentence(claim))) {
    if (mention.figure.unit.dimension === percent) shares.unshift(mention);
    if (shares.length === 2) break;
  }
  const [from, to] = shares;
  const isFromTo =
    from &&
    to &&
    to.index === from.index + 1 &&
    (/(?:由|从).{0,12}$/.test(from.lead) || /(?:去年|上年|同期)/.test(from.lead)) &&
    claim.index - to.index <= 2;
  if (!isFromTo) return unchecked('growth', claim);
  const [more, less] = isFall(claim) ? [from, to] : [to, from];
  const computed = subtract(more.figure.amount, less.figure.amount);
  const range = intervalDifference(more.figure.range, less.figure.range);
  return {
    kind: 'growth',
    mention: claim,
    terms: [more, less],
    formula: `${writtenIn(more)}-${writtenIn(less)}`,
    computed,
    verdict: judge(claim.figure, computed, range),
  };
}
