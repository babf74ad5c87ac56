// What is looked at of an arrival to see whether it wants a second look. Plain data: who gathers it says as known when.
import type { FundsGrade } from '../gradeScheme.ts';

export interface LookedAt {
  readonly id: string;
  readonly officeId: string;
  readonly projectId: string;
  readonly on: string;
  /** What it counts for. Safe: a province's sum stays under 2^53 fen. */
  readonly fen: number;
  readonly payer: string | null;
  /** Firms whose project it is: from them money is expected. */
  readonly firms: readonly string[];
  readonly voucherKind: string | null;
  readonly voucherNo: string | null;
  readonly grade: FundsGrade;
  /** The day on which the same money was seen to leave again. */
  readonly backOn: string | null;
  readonly photos: readonly LookedPhoto[];
  /** Of the whole project; null where it is not known yet. */
  readonly investmentFen: number | null;
  readonly signedOn: string | null;
}

export interface LookedPhoto {
  readonly sha256: string;
  readonly takenOn: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** The numbers of a reason, for the sentence that tells it: amounts in fen, days, names, counts. */
export type Told = Readonly<Record<string, string | number>>;

/** A sign that was seen: its strength is 1 or 2, and how much that is worth says the city. */
export interface SeenSign {
  readonly strength: 1 | 2;
  readonly told: Told;
}

/** Of all arrivals those that show a sign. */
export type SuspicionSign<Rule> = (arrivals: readonly LookedAt[], rule: Rule) => Map<string, SeenSign>;

/** A stronger sign stands, of equals the first. */
export function noteSeen(seen: Map<string, SeenSign>, id: string, one: SeenSign): void {
  const before = seen.get(id);
  if (!before || before.strength < one.strength) seen.set(id, one);
}

export const isRound = (fen: number, unit: number): boolean => fen >= unit && fen % unit === 0;

/** A name as it is compared: narrow, without blanks and brackets. */
export const payerKey = (name: string): string => name.normalize('NFKC').replaceAll(/[\s()]+/gu, '');

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 0 ? (low + high) / 2 : high;
}

export const inOrderOfDays = (arrivals: readonly LookedAt[]): LookedAt[] =>
  arrivals.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
