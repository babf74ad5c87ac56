// Ahead of the plan, in money or in percent of it: what was done less the part of the plan that the months so far ask
// for. Where the plan is printed nowhere, it is the roundest number that the rate of completion allows.
import { intervalDifference, type Interval, point, product, quotient } from '../../exact/interval.ts';
import {
  ceiling,
  compare,
  divide,
  floor,
  multiply,
  type Rational,
  ratio,
  subtract,
  whole,
} from '../../exact/rational.ts';
import type { ClaimTerm } from '../../claims/claim.ts';
import { rangeOfTerm } from '../../claims/fraction.ts';
import { amountOf, writtenIn } from '../../claims/numbers.ts';
import { percent } from '../../figures/unit.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { FoundReading, Relation } from '../../readings/reading.ts';
import { floats, isAmount, type DraftSection } from '../../readings/section.ts';
import type { WordReason } from '../../readings/weights/weights.ts';
import { monthsBehind } from './aheadOfTime.ts';

const reach = 8;
const hundred = whole(100);

export const aheadOfPlan: Relation = {
  name: 'ahead of plan',
  readingsOf(section: DraftSection, claim: Mention): readonly FoundReading[] {
    if (claim.role !== 'margin') return [];
    const near = before(section, claim);
    const rate = near.find((one) => one.figure.unit.dimension === percent && one.role === 'rate');
    if (isAmount(claim))
      return near
        .filter((one) => isMoneyAlike(one, claim))
        .flatMap((done) => overPlans(section, claim, done, near, rate));
    const money = near[0];
    if (claim.figure.unit.dimension !== percent || !money || money.role !== 'margin' || !isAmount(money)) return [];
    return plansOf(near, money, rate).map((plan) => ofPlan(claim, money, plan));
  },
};

function before({ mentions }: DraftSection, claim: Mention): readonly Mention[] {
  const found: Mention[] = [];
  for (let index = claim.index - 1; index >= Math.max(0, claim.index - reach); index--) {
    const one = mentions[index];
    if (!one || one.segment !== claim.segment) break;
    found.push(one);
  }
  return found;
}

const isMoneyAlike = (one: Mention, claim: Mention): boolean =>
  isAmount(one) && one.role !== 'margin' && one.figure.unit.dimension === claim.figure.unit.dimension;

/** Those that are printed, and the one that a rate implies. */
function plansOf(near: readonly Mention[], like: Mention, rate: Mention | undefined): readonly ClaimTerm[] {
  const printed = near.filter((one) => one.role === 'target' && isMoneyAlike(one, like));
  const done = near.find((one) => isMoneyAlike(one, like) && one.role !== 'target');
  const implied = rate && done && printed.length === 0 ? impliedPlan(done, rate) : undefined;
  return implied ? [...printed, implied] : printed;
}

function overPlans(
  section: DraftSection,
  claim: Mention,
  done: Mention,
  near: readonly Mention[],
  rate: Mention | undefined,
): readonly FoundReading[] {
  const months = monthsBehind(section, claim) ?? 12;
  return plansOf(near, done, rate)
    .filter((plan) => plan !== done)
    .flatMap((plan) => [...new Set([months, 12])].map((part) => overPlan(claim, done, plan, part)));
}

function overPlan(claim: Mention, done: Mention, plan: ClaimTerm, months: number): FoundReading {
  const asked = multiply(amountOf(plan), ratio(BigInt(months), 12n));
  const computed = subtract(done.figure.amount, asked);
  const range = intervalDifference(done.figure.range, point(asked));
  const { unit } = claim.figure;
  const formula = `${writtenIn(done, unit)}-${writtenIn(plan, unit)}${months === 12 ? '' : `×${months}/12`}`;
  const size = Number(asked.n) / Number(asked.d);
  return readingOf(claim, [done, plan], { computed, range, formula }, (of) => of(done) - size);
}

/** The margin in money that stands before it, over the plan. */
function ofPlan(claim: Mention, money: Mention, plan: ClaimTerm): FoundReading {
  const computed = multiply(divide(money.figure.amount, amountOf(plan)), hundred);
  const over = quotient(money.figure.range, rangeOfTerm(plan)) ?? point(computed);
  const formula = `${writtenIn(money, money.figure.unit)}/${writtenIn(plan, money.figure.unit)}`;
  const size = Number(amountOf(plan).n) / Number(amountOf(plan).d);
  return readingOf(
    claim,
    [money, plan],
    { computed, range: product(over, point(hundred)), formula },
    (of) => (100 * of(money)) / size,
  );
}

interface Worked {
  readonly computed: Rational;
  readonly range: Interval;
  readonly formula: string;
}

function readingOf(
  claim: Mention,
  terms: readonly [Mention, ClaimTerm],
  worked: Worked,
  at: FoundReading['at'],
): FoundReading {
  const [low, high] = floats(worked.range);
  const isImplied = 'implied' in terms[1];
  const reasons: WordReason[] = ['plan', isImplied ? 'plan: implied by the rate' : 'plan: printed'];
  reasons.push(claim.index - terms[0].index <= 2 ? 'plan: of what stands beside' : 'plan: of one further');
  return {
    kind: 'margin',
    terms,
    part: terms[0],
    reasons,
    value: at(({ figure }) => figure.size),
    at,
    low,
    high,
    exact: () => worked,
  };
}

/** 29.93亿元 is 93.5 % of 32亿元: the roundest plan that prints so. */
function impliedPlan(done: Mention, rate: Mention): ClaimTerm | undefined {
  const { low, high } = rate.figure.range;
  if (rate.figure.bound !== 'exact' || compare(low, whole(0)) <= 0) return undefined;
  const { unit } = done.figure;
  const least = divide(divide(multiply(done.figure.range.low, hundred), high), unit.scale);
  const most = divide(divide(multiply(done.figure.range.high, hundred), low), unit.scale);
  for (const grain of grains) {
    const steps = { low: ceiling(divide(least, grain)), high: floor(divide(most, grain)) };
    if (steps.low === steps.high)
      return { implied: multiply(multiply(whole(steps.low), grain), unit.scale), unit, from: rate };
  }
  return undefined;
}

const grains: readonly Rational[] = [100, 50, 10, 5, 1]
  .map((one) => whole(one))
  .concat([ratio(1n, 2n), ratio(1n, 10n), ratio(1n, 100n)]);
