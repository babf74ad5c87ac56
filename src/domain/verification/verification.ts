// Verification: a second person says that an entry is true, gives it back, or, of a fund arrival, recognises less than
// was claimed. It is decided once; what a city's rules exclude is recognised at nought.
import type { Breach } from '../refusal.ts';

export const decisions = ['verified', 'returned'] as const;
export type Decision = (typeof decisions)[number];

/** An entry that waits, as the decision finds it. */
export interface EntryToVerify {
  readonly recordedBy: string;
  readonly decision: Decision | null;
  /** Taken back or put right before anybody decided it. */
  readonly reversed: boolean;
  /** A withdrawal of what nobody had verified counts at once. */
  readonly needsNoDecision: boolean;
  /** Of a fund arrival; null for every other entry. */
  readonly claimedFen: bigint | null;
  readonly filedFen: bigint | null;
  /** The name of the rule that excludes it. */
  readonly excludedBy: string | null;
}

export interface Judgement {
  readonly decision: Decision;
  readonly reason?: string | undefined;
  /** What the verifier recognises; absent means what was entered. */
  readonly recognisedFen?: bigint | undefined;
}

/** The laws of one decision on one entry, in order of precedence; null is an entry that is not there for this verifier. */
export function verificationBreaches(entry: EntryToVerify | null, verifierId: string, judged: Judgement): Breach[] {
  if (!entry) return [{ law: 'entry_unknown' }];
  if (entry.recordedBy === verifierId) return [{ law: 'verifier_is_reporter' }];
  if (entry.decision) return [{ law: `entry_already_${entry.decision}` }];
  if (entry.reversed) return [{ law: 'entry_already_reversed' }];
  if (entry.needsNoDecision) return [{ law: 'withdrawal_needs_no_decision' }];
  if (judged.decision === 'returned' && !judged.reason) return [{ law: 'reason_required_for_return', field: 'reason' }];
  return judged.recognisedFen === undefined ? [] : recognitionBreaches(entry, judged, judged.recognisedFen);
}

function recognitionBreaches(entry: EntryToVerify, judged: Judgement, recognisedFen: bigint): Breach[] {
  const field = 'recognisedFen';
  if (entry.claimedFen === null || judged.decision !== 'verified') return [{ law: 'recognised_only_for_funds', field }];
  if (recognisedFen < 0n || recognisedFen > entry.claimedFen) return [{ law: 'recognised_out_of_range', field }];
  if (entry.excludedBy !== null && recognisedFen > 0n)
    return [{ law: 'excluded_by_rule', field, detail: { rule: entry.excludedBy } }];
  const isAsEntered = recognisedFen === entry.filedFen;
  if (recognisedFen < entry.claimedFen && !isAsEntered && !judged.reason)
    return [{ law: 'reason_required_for_less', field: 'reason' }];
  return [];
}
