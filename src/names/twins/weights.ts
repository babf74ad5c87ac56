// What each finding is worth, learnt from the pairs themselves: expectation and maximisation over the histogram of patterns
// (Fellegi and Sunter's model, with two ways of not being twins: another project of the same firm agrees in all that is
// the firm's, an unrelated one agrees in little). A weight is the logarithm to base 2 of how much oftener a finding comes
// up among twins than in the likelier of the two others, so it prints as evidence.
import { type TwinField, fieldNames, fields, patternFindings, patternCount } from './pattern.ts';

export const kinds = ['twins', 'same_firm', 'unrelated'] as const;
export type TwinKind = (typeof kinds)[number];
export type Shares = Readonly<Record<TwinField, readonly number[]>>;

export interface Model {
  /** How often each finding comes up in pairs of a kind. */
  readonly shares: Readonly<Record<TwinKind, Shares>>;
  /** How many of all pairs are of a kind. */
  readonly part: Readonly<Record<TwinKind, number>>;
}

interface Seen {
  readonly count: number;
  readonly findings: readonly number[];
}

const rounds = 80;

/** Where the counting begins: how bureaus tell a project again, and how two projects of a firm differ. */
const firstGuess: Model = {
  shares: {
    twins: {
      company: [0.6, 0.25, 0.1, 0.03, 0.02],
      code: [0.74, 0.259, 0.001],
      project: [0.6, 0.28, 0.08, 0.03, 0.01],
      amount: [0.05, 0.45, 0.2, 0.26, 0.03, 0.01],
      county: [0.8, 0.12, 0.08],
      day: [0.05, 0.4, 0.4, 0.14, 0.01],
    },
    same_firm: {
      company: [0.75, 0.2, 0.03, 0.01, 0.01],
      code: [0.74, 0.259, 0.001],
      project: [0.02, 0.05, 0.13, 0.6, 0.2],
      amount: [0.05, 0.01, 0.01, 0.08, 0.05, 0.8],
      county: [0.9, 0.05, 0.05],
      day: [0.05, 0.01, 0.04, 0.3, 0.6],
    },
    unrelated: {
      company: [0.01, 0.04, 0.05, 0.3, 0.6],
      code: [0.75, 0.0001, 0.25],
      project: [0.2, 0.1, 0.2, 0.48, 0.02],
      amount: [0.05, 0.02, 0.01, 0.12, 0.1, 0.7],
      county: [0.02, 0.02, 0.96],
      day: [0.05, 0.01, 0.04, 0.3, 0.6],
    },
  },
  part: { twins: 0.1, same_firm: 0.1, unrelated: 0.8 },
};

export function learnModel(histogram: Float64Array): Model {
  const seen: Seen[] = [];
  for (let pattern = 0; pattern < patternCount; pattern++) {
    const count = histogram[pattern] ?? 0;
    if (count > 0) seen.push({ count, findings: patternFindings(pattern) });
  }
  let model = firstGuess;
  for (let round = 0; round < rounds && seen.length > 0; round++) {
    const chances = seen.map(({ findings }) => chancesOf(model, findings));
    const of = (kind: TwinKind) => learnt(seen, (i) => chances[i]?.[kind] ?? 0);
    const [twins, firm, unrelated] = [of('twins'), of('same_firm'), of('unrelated')];
    const all = twins.sum + firm.sum + unrelated.sum;
    model = {
      shares: { twins: twins.shares, same_firm: firm.shares, unrelated: unrelated.shares },
      part: { twins: twins.sum / all, same_firm: firm.sum / all, unrelated: unrelated.sum / all },
    };
  }
  return model;
}

/** Half a pair is added to each finding, so that what was not seen yet is rare and not impossible. */
function learnt(seen: readonly Seen[], chance: (i: number) => number): { shares: Shares; sum: number } {
  const counts = fieldNames.map((field) => fields[field].map(() => 0.5));
  let sum = 0;
  seen.forEach(({ count, findings }, i) => {
    const weight = count * chance(i);
    sum += weight;
    findings.forEach((finding, f) => {
      const row = counts[f] ?? [];
      row[finding] = (row[finding] ?? 0) + weight;
    });
  });
  const shares = counts.map((row) => {
    const all = row.reduce((total, one) => total + one, 0);
    return row.map((one) => one / all);
  });
  return { shares: Object.fromEntries(fieldNames.map((field, f) => [field, shares[f] ?? []])) as Shares & object, sum };
}

/** How likely a pair is of each kind; they add up to 1. */
export function chancesOf(model: Model, findings: readonly number[]): Record<TwinKind, number> {
  const logs = kinds.map((kind) =>
    fieldNames.reduce(
      (sum, field, f) => sum + Math.log(model.shares[kind][field][findings[f] ?? 0] || 1e-12),
      Math.log(model.part[kind] || 1e-12),
    ),
  );
  const most = Math.max(...logs);
  const odds = logs.map((log) => Math.exp(log - most));
  const sum = odds.reduce((all, one) => all + one, 0);
  const [twins = 0, firm = 0, unrelated = 0] = odds.map((one) => one / sum);
  return { twins, same_firm: firm, unrelated };
}

/** Bits of evidence for twins and against `rival`, for one finding; and what stood before any field was looked at. */
export function bitsOf(model: Model, rival: TwinKind, field: TwinField, finding: number): number {
  return Math.log2((model.shares.twins[field][finding] || 1e-12) / (model.shares[rival][field][finding] || 1e-12));
}

export function priorBits(model: Model, rival: TwinKind): number {
  return Math.log2((model.part.twins || 1e-12) / (model.part[rival] || 1e-12));
}
