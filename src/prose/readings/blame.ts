// From answers to findings. Blame comes last: a number is wrong only where no relation explains it and its base is
// proven; what is likely and not proven is in doubt; all else is open.
import type { Finding } from '../claims/claim.ts';
import { unchecked } from '../claims/fraction.ts';
import type { ClaimKind } from '../claims/claim.ts';
import type { Mention } from '../mentions/mention.ts';
import { impliedBase } from '../relations/wholeNumber.ts';
import { deniedBy, isProven, nearby, type Settled, settledBy } from './joint.ts';
import type { JointAnswer, Weighed } from './weigh.ts';

/** Odds at which digits are no chance. */
const tickFrom = 0.95;
/** A base that words make so likely, before any digit is looked at. */
const likelyBase = 0.6;
const wrongFrom = 0.85;
const doubtFrom = 0.2;
/** An explanation with so little behind it is none. */
const noExplanation = 0.02;
/** One slip that mends it, in a figure of so many digits, is no chance. */
const tellingDigits = 3;
const tellingShare = 0.8;

export function findingsFrom(answers: readonly JointAnswer[]): readonly Finding[] {
  const near = nearby(answers.flatMap(settledBy));
  const against = nearby(answers.flatMap(deniedBy));
  return answers.map((answer) => findingOf(answer, near(answer.question.claim), against(answer.question.claim)));
}

function findingOf(answer: JointAnswer, others: readonly Settled[], denied: readonly Settled[]): Finding {
  const { hits, misses, question } = answer;
  const { claim } = question;
  const [hit] = hits;
  const explained = hits.reduce((sum, { posterior }) => sum + posterior, 0);
  if (hit && explained >= tickFrom) return settled(claim, hit, hit.verdict);
  const [missed] = misses.toSorted((a, b) => b.posterior - a.posterior);
  const wrong = misses.reduce((sum, { posterior }) => sum + posterior, 0);
  const likely = misses.reduce((sum, { prior }) => sum + prior, 0);
  if (
    missed &&
    explained <= noExplanation &&
    missed.posterior >= tellingShare * wrong &&
    isShown(missed, others, denied, answer)
  )
    return settled(claim, missed, 'mismatch');
  if (missed && explained < doubtFrom && likely >= doubtFrom)
    return { ...settled(claim, missed, 'in_doubt'), rivals: rivalsOf(answer, missed) };
  return open(answer);
}

/** The base stands: siblings come out on it, the claim itself names it, or one slip of the hand mends the claim. */
function isShown(
  missed: Weighed,
  others: readonly Settled[],
  denied: readonly Settled[],
  { none, question }: JointAnswer,
): boolean {
  if (missed.reading.reasons.includes('base: about') || missed.prior < likelyBase) return false;
  if (isProven(question.claim, missed, others, denied)) return true;
  if (missed.reading.reasons.includes('base: written into the claim')) return true;
  const { mends } = missed;
  return (
    mends !== undefined &&
    mends.mending > 0 &&
    mends.longest >= tellingDigits &&
    missed.posterior >= wrongFrom * (missed.posterior + none)
  );
}

function settled(claim: Mention, { reading }: Weighed, verdict: Finding['verdict']): Finding {
  const worked = reading.exact();
  if (!worked) return unchecked(reading.kind, claim, reading.terms);
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

const kindOf: Readonly<Record<string, ClaimKind>> = {
  rate: 'rate',
  margin: 'margin',
  growth: 'growth',
  increase: 'growth',
  average: 'average',
};

function open({ question, hits, misses, none }: JointAnswer): Finding {
  const { claim } = question;
  const [likeliest] = [...hits, ...misses].toSorted((a, b) => b.prior - a.prior);
  const kind = kindOf[claim.role] ?? (claim.figure.unit.dimension === 'percent' ? 'share' : 'growth');
  const part = likeliest && none < 0.5 ? likeliest.reading.part : undefined;
  const now = claim.role === 'growth' ? likeliest?.reading.part : undefined;
  if (claim.role === 'growth' && /口径|可比/.test(claim.lead))
    return unchecked(kind, claim, now ? [now] : [], 'definition_differs');
  const sharesGrowth = claim.role === 'growth' && isRightBehindShare(question.claim, answerPart(likeliest));
  if (sharesGrowth) return unchecked(kind, claim, [], 'points_not_percent');
  const counted =
    now &&
    claim.figure.decimals > 0 &&
    now.figure.unit.counts &&
    now.figure.bound === 'exact' &&
    now.index === claim.index - 1;
  if (
    counted &&
    claim.figure.unit.dimension === 'percent' &&
    impliedBase(claim, now) === undefined &&
    isFew(claim, now)
  )
    return unchecked(kind, claim, [now], 'implied_base_not_whole');
  return unchecked(kind, claim, part ? [part] : []);
}

const answerPart = (one: Weighed | undefined): Mention | undefined => one?.reading.part;

/** 占全省的54.13%,比去年提高3.23%: a share rises by points. */
const isRightBehindShare = (claim: Mention, part: Mention | undefined): boolean =>
  claim.figure.unit.dimension === 'percent' &&
  (claim.clause - (part?.clause ?? claim.clause) > 1 || part === undefined) &&
  /提高|上升|下降|回落/.test(claim.lead);

/** So few bases are possible that a percent of its digits need not be one of them. */
const isFew = (claim: Mention, now: Mention): boolean => now.figure.size * 10 ** -claim.figure.decimals < 5;
