import { useMutation, useQueryClient } from '@tanstack/react-query';
import { v7 as uuid } from 'uuid';
import type { Decision } from '../../domain/verification/verification.ts';
import type { VerifiedView } from '../../server/verification/views.ts';
import { api, type Query } from '../api/request.ts';

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

function send({ of, ...rest }: Verify, dryRun?: true): Promise<VerifiedView> {
  const body = { key: uuid(), ...rest, ...of, ...(dryRun ? { dryRun } : {}) };
  return api('POST /verifications', { body });
}

/** Decides entries. A press is a decision of its own; sending it again by hand finds it done. */
export function useVerify(onDone: (decided: number) => void, onRefused?: (of: VerifyOf) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (verify: Verify) => send(verify),
    // Several may be under way, each with an answer of its own.
    onError: (_, { of }) => onRefused?.(of),
    onSuccess: ({ decided }) => {
      onDone(decided);
      // Not waited for: whoever decides the next entry by keyboard is not held up by the lists that are read anew.
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
}

/** What accepting would come to; decides nothing. */
export function tryAccepting(of: VerifyOf): Promise<VerifiedView> {
  return send({ decision: 'verified', of }, true);
}
