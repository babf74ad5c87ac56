// The one score: what the words say of each reading and what the digits say of it, against no reading at all.
import type { Verdict } from '../claims/claim.ts';
import type { Mention } from '../mentions/mention.ts';
import { digitsFitOf, type Printed } from './digits.ts';
import { printedBy } from './near.ts';
import type { RelationReading } from './reading.ts';
import { mendsOf, type Mends } from './slips.ts';
import { type WordReason, wordsScoreOf } from './weights/weights.ts';

/** A claim with all its readings. */
export interface ClaimQuestion {
  readonly claim: Mention;
  readonly printed: Printed;
  readonly readings: readonly RelationReading[];
  /** For each reading, what its digits say. */
  readonly fits: readonly { likelihood: number; verdict: Verdict }[];
  /** Reasons to think that what it comes from is printed nowhere. */
  readonly none: readonly WordReason[];
  /** Of each reading, by its own words. */
  readonly scores: readonly number[];
  /** Of a reading that does not come out: whether one of its figures looks copied from elsewhere. */
  readonly isCopied: (reading: RelationReading) => boolean;
}

export interface Weighed {
  readonly reading: RelationReading;
  readonly verdict: Verdict;
  /** By its words alone, and with the digits: shares of 1, the rest being other readings and none. */
  readonly prior: number;
  readonly posterior: number;
  readonly mends?: Mends;
  readonly isCopied?: boolean;
}

export interface JointAnswer {
  readonly question: ClaimQuestion;
  /** The likeliest first, of those that come out and of those that do not. */
  readonly hits: readonly Weighed[];
  readonly misses: readonly Weighed[];
  readonly none: number;
  readonly nonePrior: number;
}

/** So many printed numbers are wrong, and of those so many by one slip of the hand. */
export const wrongRate = 0.03;
const slipRate = 0.7;
/** How much oftener a wrong number is one that stands elsewhere in the text than a right one is. */
const copiedOdds = 30;
/** What words may be mistaken in: so much is left to any of the readings alike, for digits alone to find. */
const searched = 0.05;
const fewestSearched = 100;
/** For a reading that is looked at for its digits only. */
const searchCost = 2;
/** A miss that words do not favour is not looked at closely. */
const leastPrior = 0.02;

export function claimQuestionOf(
  claim: Mention,
  readings: readonly RelationReading[],
  none: readonly WordReason[],
  isCopied: ClaimQuestion['isCopied'],
): ClaimQuestion {
  const printed = printedBy(claim);
  return {
    claim,
    printed,
    readings,
    none,
    isCopied,
    scores: readings.map(
      ({ reasons, stated = 0, bySearch }) => wordsScoreOf(reasons) + stated - (bySearch ? searchCost : 0),
    ),
    fits: readings.map((reading) => digitsFitOf(claim, printed, reading)),
  };
}

export function weigh(
  question: ClaimQuestion,
  joint: (reading: RelationReading) => readonly WordReason[],
  noneJoint: readonly WordReason[],
): JointAnswer {
  const { readings, fits } = question;
  const scores = readings.map((reading, at) => (question.scores[at] ?? 0) + wordsScoreOf(joint(reading)));
  const noneScore = wordsScoreOf(question.none) + wordsScoreOf(noneJoint);
  const top = scores.reduce((most, one) => Math.max(most, one), noneScore);
  const mass = scores.map((score) => Math.exp(score - top));
  const total = mass.reduce((sum, one) => sum + one, Math.exp(noneScore - top));
  const nonePrior = Math.exp(noneScore - top) / total;
  const floor = searched / Math.max(fewestSearched, readings.length);
  const hits: Weighed[] = [];
  const misses: Weighed[] = [];
  readings.forEach((reading, at) => {
    const prior = ((1 - searched) * (mass[at] ?? 0)) / total + floor;
    const { likelihood, verdict } = fits[at] ?? { likelihood: 0, verdict: 'mismatch' };
    if (likelihood > 0) hits.push({ reading, verdict, prior, posterior: prior * likelihood });
    else if (prior >= leastPrior) misses.push(missed(question, reading, prior));
  });
  return sharesOf(question, hits, misses, nonePrior);
}

interface Missed {
  readonly wrong: number;
  readonly mends: Mends;
  readonly isCopied: boolean;
}

/** What may be behind a reading that does not come out is the same whatever its siblings say. */
const behind = new WeakMap<RelationReading, Missed>();

function missedOf({ claim, printed, isCopied }: ClaimQuestion, reading: RelationReading): Missed {
  const known = behind.get(reading);
  if (known) return known;
  const mends = mendsOf(claim, printed, reading);
  const copied = isCopied(reading);
  const elsewhere = (1 - slipRate) * printed.chance * (copied ? copiedOdds : 1);
  const made = { wrong: wrongRate * (elsewhere + slipRate * mends.mending), mends, isCopied: copied };
  behind.set(reading, made);
  return made;
}

function missed(question: ClaimQuestion, reading: RelationReading, prior: number): Weighed {
  const { wrong, mends, isCopied } = missedOf(question, reading);
  return { reading, verdict: 'mismatch', prior, posterior: prior * wrong, mends, isCopied };
}

function sharesOf(
  question: ClaimQuestion,
  hits: readonly Weighed[],
  misses: readonly Weighed[],
  nonePrior: number,
): JointAnswer {
  const noneMass = nonePrior * question.printed.chance;
  const all = [...hits, ...misses].reduce((sum, { posterior }) => sum + posterior, noneMass) || 1;
  const share = (some: readonly Weighed[]) =>
    some
      .map((one) => ({ ...one, posterior: one.posterior / all }))
      .toSorted((a, b) => b.posterior - a.posterior || b.prior - a.prior);
  return { question, hits: share(hits), misses: share(misses), none: noneMass / all, nonePrior };
}
