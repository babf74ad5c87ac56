// Shares as they are typed: an office and a per cent with at most two decimals.
import { parseScaled, scaledText, trimZeros } from '../../domain/exact.ts';

export interface TypedShare {
  readonly officeId: string;
  readonly percent: string;
}

/** Basis points; zero where it is no number yet, which the server refuses by name. */
export function basisPointsOf(percent: string): number {
  return Number(parseScaled(percent.replace(/%$/, ''), 2) ?? 0n);
}

export function basisPointsText(basisPoints: number): string {
  return trimZeros(scaledText(BigInt(basisPoints), 2));
}

export function sumOfShares(shares: readonly TypedShare[]): number {
  return shares.reduce((sum, { percent }) => sum + basisPointsOf(percent), 0);
}

/** As they lie in the draft of a form. */
export function sharesIn(json: string): TypedShare[] {
  return JSON.parse(json) as TypedShare[];
}
