// What each finding is worth, learnt from the pairs themselves: expectation and maximisation over the histogram of patterns
// (Fellegi and Sunter's model). A weight is the logarithm to base 2 of how much oftener a finding comes up among pairs
// of one project than among others, so it prints as evidence.
import { type Field, fieldNames, fields, findingsOf, patternCount } from './pattern.ts';

export interface Weights {
  /** Bits of evidence for each finding of each field. */
  readonly bits: Readonly<Record<Field, readonly number[]>>;
  /** Bits that stand before any field is looked at: the share of pairs that are one project. */
  readonly prior: number;
}

type Shares = Record<Field, number[]>;

const rounds = 60;
const faint = 1e-6;

/** How twins look before anything is counted; other pairs begin as the histogram has them. */
const firstGuess: Shares = {
  company: [0.6, 0.25, 0.1, 0.03, 0.02],
  code: [0.7, 0.3, 0.0001],
  project: [0.6, 0.28, 0.08, 0.03, 0.01],
  amount: [0.05, 0.5, 0.2, 0.2, 0.03, 0.02],
  county: [0.8, 0.12, 0.08],
  day: [0.05, 0.45, 0.4, 0.09, 0.01],
};

export function learnWeights(histogram: Float64Array): Weights {
  const seen: { pattern: number; count: number; findings: number[] }[] = [];
  let total = 0;
  for (let pattern = 0; pattern < patternCount; pattern++) {
    const count = histogram[pattern] ?? 0;
    if (count > 0) seen.push({ pattern, count, findings: findingsOf(pattern) });
    total += count;
  }
  let twins = firstGuess;
  let others = sharesOf(seen, () => 1);
  let share = 0.1;
  for (let round = 0; round < rounds && total > 0; round++) {
    const weights = weightsOf(twins, others, share);
    const chance = seen.map(({ findings }) => probability(bitsOf(weights, findings)));
    twins = sharesOf(seen, (i) => chance[i] ?? 0);
    others = sharesOf(seen, (i) => 1 - (chance[i] ?? 0));
    const sum = seen.reduce((all, { count }, i) => all + count * (chance[i] ?? 0), 0);
    share = Math.min(0.999, Math.max(1e-6, sum / total));
  }
  return weightsOf(twins, others, share);
}

function sharesOf(seen: readonly { count: number; findings: number[] }[], of: (i: number) => number): Shares {
  const shares = Object.fromEntries(fieldNames.map((field) => [field, fields[field].map(() => 0.5)])) as Shares;
  seen.forEach(({ count, findings }, i) => {
    const weight = count * of(i);
    fieldNames.forEach((field, f) => {
      const finding = findings[f] ?? 0;
      shares[field][finding] = (shares[field][finding] ?? 0) + weight;
    });
  });
  for (const field of fieldNames) {
    const sum = shares[field].reduce((all, one) => all + one, 0);
    shares[field] = shares[field].map((one) => one / sum);
  }
  return shares;
}

function weightsOf(twins: Shares, others: Shares, share: number): Weights {
  const bits = Object.fromEntries(
    fieldNames.map((field) => [
      field,
      twins[field].map((one, i) => Math.log2((one + faint) / ((others[field][i] ?? 0) + faint))),
    ]),
  ) as Record<Field, number[]>;
  return { bits, prior: Math.log2(share / (1 - share)) };
}

export function bitsOf(weights: Weights, findings: readonly number[]): number {
  return fieldNames.reduce((sum, field, f) => sum + (weights.bits[field][findings[f] ?? 0] ?? 0), weights.prior);
}

export function probability(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}
