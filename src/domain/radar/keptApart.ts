// Two projects that look like one and are found to be two (分开): a verifier's decision with a reason, which holds until
// one of the two says otherwise, and can be undone.
import { z } from 'zod';
import type { Breach } from '../refusal.ts';
import { textLines } from '../text.ts';

export const KeepApartInput = z.strictObject({
  id: z.uuid(),
  projectId: z.uuid(),
  otherId: z.uuid(),
  reason: textLines(0, 500),
});
export type KeepApartInput = z.output<typeof KeepApartInput>;

export interface KeepApartFacts {
  /** The pair is on the radar. */
  readonly suspected: boolean;
  /** How many of the two projects' offices the actor may verify for. */
  readonly inReach: number;
  /** Who filed either project. */
  readonly filedBy: readonly string[];
  /** A decision in force that still holds. */
  readonly apart: boolean;
}

/** In order of precedence. A pair of which the actor reaches neither project is, to them, not there. */
export function keepApartBreaches(input: KeepApartInput, facts: KeepApartFacts, actorId: string): Breach[] {
  if (!facts.suspected || facts.inReach === 0) return [{ law: 'pair_not_suspected' }];
  if (facts.inReach < 2) return [{ law: 'twins_out_of_reach' }];
  if (facts.filedBy.includes(actorId)) return [{ law: 'keeper_is_reporter' }];
  if (facts.apart) return [{ law: 'pair_already_apart' }];
  return input.reason ? [] : [{ law: 'reason_required_for_keeping_apart', field: 'reason' }];
}

export const UndoKeepApartInput = z.strictObject({ keptApartId: z.uuid(), reason: textLines(0, 500) });
export type UndoKeepApartInput = z.output<typeof UndoKeepApartInput>;

/** Whoever may verify for both offices takes the decision back, who made it too. */
export function undoKeepApartBreaches(
  input: UndoKeepApartInput,
  decision: { readonly inReach: number; readonly undone: boolean } | null,
): Breach[] {
  if (!decision || decision.inReach === 0) return [{ law: 'kept_apart_unknown' }];
  if (decision.inReach < 2) return [{ law: 'twins_out_of_reach' }];
  if (decision.undone) return [{ law: 'kept_apart_already_undone' }];
  return input.reason ? [] : [{ law: 'reason_required_for_keeping_apart', field: 'reason' }];
}

/** What another office is told of an amount. */
export const amountBands = ['undetermined', 'below_1yi', 'from_1yi', 'from_5yi', 'from_10yi', 'from_50yi'] as const;
export type AmountBand = (typeof amountBands)[number];

const yi = 10_000_000_000n;

export function amountBand(fen: bigint | null): AmountBand {
  if (fen === null) return 'undetermined';
  if (fen < yi) return 'below_1yi';
  if (fen < 5n * yi) return 'from_1yi';
  if (fen < 10n * yi) return 'from_5yi';
  return fen < 50n * yi ? 'from_10yi' : 'from_50yi';
}
