// Ahead of the plan: what was done less the part of the plan that the months so far ask for; in money, in percent of the
// plan, or in points. Where the plan is printed nowhere, it is the roundest number that the rate of completion allows.
import { intervalDifference, point, type Interval } from '../exact/interval.ts';
import { ceiling, compare, divide, floor, multiply, type Rational, ratio, subtract, whole } from '../exact/rational.ts';
import { percent, pointsUnit, type PrintedUnit } from '../figures/unit.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Finding, ClaimTerm } from './claim.ts';
import { before, type Draft, isLevel, isMoney } from './draft.ts';
import { fractionFinding, hold, unchecked } from './fraction.ts';
import { judge } from './judge.ts';
import { amountOf, writtenIn } from './numbers.ts';

const hundred = whole(100);

export function marginFindings(draft: Draft, rates: readonly Finding[]): readonly Finding[] {
  const byMention = new Map(rates.map((rate) => [rate.mention, rate]));
  return draft.mentions.filter(({ role }) => role === 'margin').map((claim) => marginFinding(draft, claim, byMention));
}

function marginFinding(draft: Draft, claim: Mention, found: ReadonlyMap<Mention, Finding>): Finding {
  const rate = nearestRate(draft, claim);
  const completion = rate && found.get(rate);
  const { dimension } = claim.figure.unit;
  if (!rate) return unchecked('margin', claim);
  if (dimension === pointsUnit) return overTime(draft, claim, rate, completion);
  const [done, plan] = doneAndPlan(draft, rate, completion);
  if (!done || !plan) return unchecked('margin', claim);
  if (dimension === percent) return ofThePlan(draft, claim, plan);
  return overThePlan(draft, claim, done, plan);
}

function nearestRate(draft: Draft, claim: Mention): Mention | undefined {
  for (const one of before(draft, claim, (other) => other.segment === claim.segment))
    if (one.role === 'rate') return one;
  return undefined;
}

/** The months behind it, as part of the year: 1-9月 is 9/12. */
function elapsed(draft: Draft, claim: Mention): { part: Rational; text: string } | undefined {
  const last = claim.period?.months?.[1] ?? monthsBefore(draft, claim) ?? draft.months?.[1];
  return last === undefined ? undefined : { part: ratio(BigInt(last), 12n), text: `${last}/12` };
}

function monthsBefore(draft: Draft, claim: Mention): number | undefined {
  for (const one of before(draft, claim)) if (one.period?.months) return one.period.months[1];
  return undefined;
}

function doneAndPlan(draft: Draft, rate: Mention, completion: Finding | undefined): readonly [Mention?, ClaimTerm?] {
  const [done, plan] = completion?.terms ?? [];
  if (done && plan && 'figure' in done) return [done, plan];
  for (const one of before(draft, rate, (other) => other.sentence === rate.sentence)) {
    if (isLevel(one) && isMoney(one)) return [one, impliedPlan(one, rate)];
  }
  return [];
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

const grains: readonly Rational[] = [
  whole(100),
  whole(50),
  whole(10),
  whole(5),
  whole(1),
  ratio(1n, 2n),
  ratio(1n, 10n),
  ratio(1n, 100n),
];

function overThePlan(draft: Draft, claim: Mention, done: Mention, plan: ClaimTerm): Finding {
  const time = elapsed(draft, claim);
  if (!time) return unchecked('margin', claim, [done, plan]);
  const asked = multiply(amountOf(plan), time.part);
  const computed = subtract(done.figure.amount, asked);
  const range: Interval = intervalDifference(done.figure.range, point(asked));
  const unit: PrintedUnit = claim.figure.unit;
  const formula = `${writtenIn(done, unit)}-${writtenIn(plan, unit)}×${time.text}`;
  return {
    kind: 'margin',
    mention: claim,
    terms: [done, plan],
    formula,
    computed,
    verdict: judge(claim.figure, computed, range),
  };
}

/** The margin in money that stands before it, over the plan. */
function ofThePlan(draft: Draft, claim: Mention, plan: ClaimTerm): Finding {
  const money = draft.mentions[claim.index - 1];
  if (money?.role !== 'margin' || !isMoney(money)) return unchecked('margin', claim);
  const held = hold(claim, money, plan);
  return held ? fractionFinding('margin', claim, money, plan, held) : unchecked('margin', claim);
}

/** 占年度计划的97.2%,超时间进度13.8个百分点: less the part of the year, with all digits where the text holds them. */
function overTime(draft: Draft, claim: Mention, rate: Mention, completion: Finding | undefined): Finding {
  const time = elapsed(draft, claim);
  if (!time) return unchecked('margin', claim, [rate]);
  const asked = multiply(time.part, hundred);
  const behind = /落后|滞后|慢于|低于/.test(claim.lead);
  const ways = [completion?.computed, rate.figure.amount].filter((one) => one !== undefined);
  const findings = ways.map((done): Finding => {
    const computed = behind ? subtract(asked, done) : subtract(done, asked);
    const range = behind
      ? intervalDifference(point(asked), rate.figure.range)
      : intervalDifference(rate.figure.range, point(asked));
    const terms: readonly ClaimTerm[] = done === rate.figure.amount ? [rate] : (completion?.terms ?? []);
    const numbers = done === rate.figure.amount ? writtenIn(rate) : `${completion?.formula}`;
    const formula = behind ? `${time.text}-${numbers}` : `${numbers}-${time.text}`;
    return { kind: 'margin', mention: claim, terms, formula, computed, verdict: judge(claim.figure, computed, range) };
  });
  const [first] = findings;
  return findings.find(({ verdict }) => verdict === 'ok') ?? first ?? unchecked('margin', claim, [rate]);
}
