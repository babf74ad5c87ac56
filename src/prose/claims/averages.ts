// Averages: an amount over a count that stands beside it.
import { quotient } from '../exact/interval.ts';
import { divide } from '../exact/rational.ts';
import { contentOf, coverage } from '../mentions/label.ts';
import type { Mention } from '../mentions/mention.ts';
import { type Finding, passes } from './claim.ts';
import { before, type Draft, isLevel, sameDimension } from './draft.ts';
import { unchecked } from './fraction.ts';
import { judge } from './judge.ts';
import { writtenIn } from './numbers.ts';

interface Pair {
  readonly amount: Mention;
  readonly count: Mention;
}

const mostPairs = 12;
/** 较前四届平均高出8.4亿元 is a difference, not an average. */
const isDifference = /(?:高出|增加|提高|多|降低|减少|高|低)(?:了)?$/;

export function averageFindings(draft: Draft): readonly Finding[] {
  return draft.mentions
    .filter(({ role, lead }) => role === 'average' && !isDifference.test(lead))
    .map((claim) => averageFinding(draft, claim));
}

function averageFinding(draft: Draft, claim: Mention): Finding {
  const pairs = pairsBefore(draft, claim);
  const beside = pairs.find(({ amount }) => claim.segment === amount.segment && claim.index - amount.index <= 2);
  const besides = beside && contentOf(claim.lead.replace(measure, '')) === '' ? findingOf(claim, beside)[0] : undefined;
  if (besides) return besides;
  const findings = pairs.flatMap((pair) => findingOf(claim, pair));
  const right = findings.find(({ verdict }) => verdict === 'ok') ?? findings.find(({ verdict }) => passes(verdict));
  if (right) return right;
  const sure = pairs.find((pair) => isSure(claim, pair, pairs));
  return (sure && findingOf(claim, sure)[0]) ?? unchecked('average', claim);
}

/** A count and the amount behind it in the same sentence, nearest first. */
function pairsBefore(draft: Draft, claim: Mention): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const amount of before(draft, claim)) {
    if (pairs.length === mostPairs) break;
    if (!isLevel(amount) || !sameDimension(amount, claim)) continue;
    const count = countBeside(draft, amount);
    if (count) pairs.push({ amount, count });
  }
  return pairs;
}

function countBeside(draft: Draft, amount: Mention): Mention | undefined {
  for (const one of before(draft, amount, (other) => other.sentence === amount.sentence)) {
    if (isLevel(one) && one.figure.unit.counts && one.nest <= amount.nest) return one;
  }
  return undefined;
}

function findingOf(claim: Mention, { amount, count }: Pair): readonly Finding[] {
  const range = quotient(amount.figure.range, count.figure.range);
  if (!range || count.figure.amount.n === 0n) return [];
  const computed = divide(amount.figure.amount, count.figure.amount);
  const formula = `${writtenIn(amount, claim.figure.unit)}/${writtenIn(count)}`;
  return [
    {
      kind: 'average',
      mention: claim,
      terms: [amount, count],
      formula,
      computed,
      verdict: judge(claim.figure, computed, range),
    },
  ];
}

const measure = /平均|人均|户均|单个|每个|每家|每项|投资额|投资|规模|到位|资金|金额/g;

/** Beside it, the only pair of the sentence, or in the sentence before under the same name. */
function isSure(claim: Mention, { amount, count }: Pair, pairs: readonly Pair[]): boolean {
  const name = contentOf(claim.lead.replace(measure, ''));
  if (name !== '')
    return coverage(name, contentOf(count.label + count.tail)) === 1 && claim.sentence - amount.sentence <= 1;
  return (
    claim.sentence === amount.sentence && pairs.filter((pair) => pair.amount.sentence === claim.sentence).length === 1
  );
}
