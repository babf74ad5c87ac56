// What each finding is worth (Fellegi and Sunter's model, with two ways of not being twins: another project of the same firm
// agrees in all that is the firm's, an unrelated one agrees in little). A weight is the logarithm to base 2 of how much
// oftener a finding comes up among twins than in the likelier of the two others, so it prints as evidence. Learning them
// from the pairs of a ledger was tried and dropped: on a ledger of another hand the kinds changed places (docs/NAMES.md).
import { type TwinField, fieldNames } from './pattern.ts';

export const kinds = ['twins', 'same_firm', 'unrelated'] as const;
export type TwinKind = (typeof kinds)[number];
export type Shares = Readonly<Record<TwinField, readonly number[]>>;

export interface Model {
  /** How often each finding comes up in pairs of a kind. */
  readonly shares: Readonly<Record<TwinKind, Shares>>;
  /** How many of all pairs are of a kind. */
  readonly part: Readonly<Record<TwinKind, number>>;
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
