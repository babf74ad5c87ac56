import type { Decision } from '../../domain/verification.ts';
import type { VerifiedView } from '../../server/views.ts';
import { useAct } from '../act/useAct.ts';
import { newId } from '../act/newId.ts';
import { question } from '../act/useAsk.ts';
import type { Query } from '../api/request.ts';

export type VerifyOf =
  | { readonly entryIds: readonly string[] }
  | { readonly importId: string }
  | { readonly filter: Query };

export interface Verify {
  readonly decision: Decision;
  readonly reason?: string;
  readonly recognisedFen?: string;
  readonly of: VerifyOf;
  /** What was confirmed: another outcome is refused. */
  readonly expected?: { readonly decided: number; readonly recognisedFen: string };
}

const path = '/verifications';

/** Decides entries. A press is a decision of its own; sending it again by hand finds it done. */
export function useVerify(onDone: (decided: number) => void) {
  return useAct<Verify, VerifiedView>({
    path,
    keyed: 'press',
    body: ({ of, ...rest }) => ({ ...rest, ...of }),
    onDone: ({ decided }) => onDone(decided),
  });
}

/** What accepting would come to; decides nothing. */
export function tryAccepting(of: VerifyOf): Promise<VerifiedView> {
  return question<VerifiedView>(path, { key: newId(), decision: 'verified', ...of, dryRun: true });
}
