import { v7 as uuid } from 'uuid';
import type { Decision } from '../../domain/verification/verification.ts';
import type { VerifiedView } from '../../server/verification/views.ts';
import { api, type Query } from '../api/request.ts';
import { useAct } from '../form/useAct.ts';

export type VerifyOf =
  | { readonly entryIds: readonly string[] }
  | { readonly importId: string }
  | { readonly filter: Query };

export interface Verify {
  readonly decision: Decision;
  readonly reason?: string;
  readonly recognisedFen?: string;
  readonly of: VerifyOf;
  /** Of several: what cannot be decided stays, and is named. */
  readonly leaving?: true;
  /** What was confirmed: another outcome is refused. */
  readonly expected?: { readonly decided: number; readonly recognisedFen: string };
}

function send(key: string, { of, ...rest }: Verify, dryRun?: true): Promise<VerifiedView> {
  const body = { key, ...rest, ...of, ...(dryRun ? { dryRun } : {}) };
  return api('POST /verifications', { body });
}

/** Decides entries. A press is a decision of its own; sending it again by hand finds it done. */
export function useVerify(onDone: (done: VerifiedView) => void, onRefused?: (of: VerifyOf, error: unknown) => void) {
  return useAct(({ key }, verify: Verify) => send(key, verify), {
    beside: true,
    onRefused: (error, { of }) => onRefused?.(of, error),
    // Whoever decides the next entry by keyboard is not held up by the lists that are read anew.
    onDone,
  });
}

/** What accepting would come to; decides nothing. */
export function tryAccepting(of: VerifyOf): Promise<VerifiedView> {
  return send(uuid(), { decision: 'verified', of, leaving: true }, true);
}
