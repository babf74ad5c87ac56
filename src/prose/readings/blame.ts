// From answers to findings. Blame comes last: a number is wrong only where no relation explains it and its base is
// proven; what is likely and not proven is in doubt; all else is open.
import type { Finding } from '../claims/claim.ts';
import { unchecked } from '../claims/fraction.ts';
import type { Mention } from '../mentions/mention.ts';
import { slipFinding } from './slipFinding.ts';
import { sharedSlipsOf } from './sharedSlips.ts';
import { digitsOf } from './digitsOf.ts';
import { deniedBy, isProven, nearby, type Settled, settledBy } from './joint.ts';
import { open } from './open.ts';
import type { JointAnswer, Weighed } from './weigh.ts';
import type { WordReason } from './weights/weights.ts';

/** Odds at which digits are no chance. */
const tickFrom = 0.95;
/** A base that words make so likely, before any digit is looked at. */
const likelyBase = 0.6;
/** So likely is one slip, of all that may be behind the number. */
const wrongFrom = 0.35;
/** 3% is one slip away from much. */
const fewestDigits = 2;
const doubtFrom = 0.2;
/** The same in a text that comes out elsewhere, where no slip mends it: then its base is rather printed nowhere. */
const doubtOfSound = 0.5;
/** And in one of which little comes out. */
const doubtOfUnsound = 0.1;
const fewestWrongOfUnsound = 0.0015;
/** Of a report of everything, one figure in so many characters has its base beside it. */
const sparse = 850;
/** With less behind it a number that comes out on nothing is not even in doubt: its base is printed nowhere. */
const fewestWrong = 0.004;
/** An explanation with so little behind it is none. */
const noExplanation = 0.02;
/** One slip that mends it, in a figure of so many digits, is no chance. */
const tellingDigits = 3;
const tellingShare = 0.5;

/** `summed`: figures on which lists close. */
export function findingsFrom(answers: readonly JointAnswer[], summed?: ReadonlySet<Mention>): readonly Finding[] {
  const near = nearby(answers.flatMap(settledBy));
  const against = nearby(answers.flatMap(deniedBy));
  const slips = sharedSlipsOf(answers, summed);
  const onSlipped = new Map(slips.flatMap(({ claims }) => claims.map(({ claim, missed }) => [claim, missed])));
  const isSound = comesOut(answers);
  const found = answers.map((answer) => {
    const { claim } = answer.question;
    const missed = onSlipped.get(claim);
    if (missed) return unchecked(missed.reading.kind, claim, missed.reading.terms, 'on_wrong_base');
    return findingOf(answer, near(claim), against(claim), isSound);
  });
  return [...found, ...slips.map(slipFinding)];
}

/** Of what its words leave little doubt of, most comes out; where so little is asked that it says nothing of the text, too. */
export function comesOut(answers: readonly JointAnswer[]): boolean {
  const asked = answers.filter(({ nonePrior }) => nonePrior < 0.5);
  const [first, last] = [answers[0], answers.at(-1)];
  const length = (last?.question.claim.figure.at ?? 0) - (first?.question.claim.figure.at ?? 0);
  if (asked.length * sparse < length) return true;
  const out = asked.filter(({ hits }) => hits.reduce((sum, { posterior }) => sum + posterior, 0) >= 0.5);
  return out.length > 0 && 2 * out.length >= asked.length;
}

function findingOf(
  answer: JointAnswer,
  settledNear: readonly Settled[],
  denied: readonly Settled[],
  isSound: boolean,
): Finding {
  const { hits, misses, question } = answer;
  const { claim } = question;
  const hit = tellingHit(hits);
  const explained = hits.reduce((sum, { posterior }) => sum + posterior, 0);
  if (hit && explained >= tickFrom) return settled(claim, hit, hit.verdict);
  const [missed] = misses.toSorted((a, b) => b.posterior - a.posterior);
  if (missed && isWithinBound(claim, missed.reading)) return open(answer);
  const wrong = misses.reduce((sum, { posterior }) => sum + posterior, 0);
  const likely = misses.reduce((sum, { prior }) => sum + prior, 0);
  if (missed && explained <= noExplanation && isTold(claim, missed, wrong)) return settled(claim, missed, 'mismatch');
  if (missed && explainedByWords(hits) <= noExplanation && isShown(missed, settledNear, denied, answer))
    return settled(claim, missed, 'mismatch');
  const isMended = misses.some(({ mends, isCopied }) => isCopied === true || (mends?.mending ?? 0) > 0);
  const from = isSound ? (isMended ? doubtFrom : doubtOfSound) : doubtOfUnsound;
  if (missed && explained < doubtFrom && likely >= from && wrong >= (isSound ? fewestWrong : fewestWrongOfUnsound))
    return { ...settled(claim, missed, 'in_doubt'), rivals: rivalsOf(answer, missed) };
  return open(answer);
}

/** 占比45%以上 is not denied by three quarters. */
function isWithinBound({ figure: { bound, size } }: Mention, { value }: Weighed['reading']): boolean {
  if (bound === 'at_least' || bound === 'over') return value >= size;
  return (bound === 'at_most' || bound === 'under') && value <= size;
}

const asGood = 0.1;
const tellingHit = (hits: readonly Weighed[]): Weighed | undefined =>
  hits.find(({ reading, posterior }) => !reading.traits.saysLess && posterior >= asGood * (hits[0]?.posterior ?? 0)) ??
  hits[0];

/** One slip of the hand, undone, makes it come out, or a figure is another's; and nothing else says as much. */
const isTold = (claim: Mention, { mends, isCopied, posterior, reading }: Weighed, wrong: number): boolean =>
  !reading.traits.impliesBase &&
  digitsOf(claim).length >= fewestDigits &&
  ((mends?.longest ?? 0) >= tellingDigits || isCopied === true) &&
  wrong >= (reading.traits.wrongFrom ?? wrongFrom) &&
  posterior >= tellingShare * wrong;

/** What digits alone bring in is no explanation beside a base that is proven. */
const explainedByWords = (hits: readonly Weighed[]): number =>
  hits.reduce((sum, { prior, posterior }) => sum + (prior >= noExplanation ? posterior : 0), 0);

/** Words that say of the reading that it is another's. */
const wordsOfAnother: readonly WordReason[] = [
  'base: about',
  'base: not as named',
  'part: other measure',
  'part: has one already',
  'part: not as named',
];

/** The base stands: siblings come out on it, or the claim itself names it. */
function isShown(
  missed: Weighed,
  settledNear: readonly Settled[],
  denied: readonly Settled[],
  { question }: JointAnswer,
): boolean {
  const { reasons } = missed.reading;
  if (missed.prior < likelyBase || wordsOfAnother.some((one) => reasons.includes(one))) return false;
  return isProven(question.claim, missed, settledNear, denied) || reasons.includes('base: written into the claim');
}

function settled(claim: Mention, { reading }: Weighed, verdict: Finding['verdict']): Finding {
  const worked = reading.exact();
  if (!worked)
    // An increase as large as what it led to leaves nothing to have grown from.
    return { ...unchecked(reading.kind, claim, reading.terms), ...(verdict === 'mismatch' ? { verdict } : {}) };
  const { formula, computed, remark } = worked;
  return {
    kind: reading.kind,
    mention: claim,
    terms: reading.terms,
    formula,
    computed,
    verdict,
    ...(remark ? { remark } : {}),
  };
}

const mostRivals = 2;

/** What else it may have come from, as formulas. */
function rivalsOf({ hits, misses }: JointAnswer, but: Weighed): readonly string[] {
  return [...hits, ...misses]
    .filter((one) => one !== but && one.prior > 0.02)
    .toSorted((a, b) => b.prior - a.prior)
    .slice(0, mostRivals)
    .flatMap(({ reading }) => reading.exact()?.formula ?? []);
}
