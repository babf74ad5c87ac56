import { useMutation, useQueryClient } from '@tanstack/react-query';
import { v7 as uuid } from 'uuid';
import { api } from '../api/request.ts';

export interface Verify {
  readonly decision: 'verified' | 'returned';
  readonly reason?: string;
  readonly of: { readonly entryIds: readonly string[] } | { readonly importId: string };
}

/** Decides entries. A press is a decision of its own; sending it again by hand finds it done. */
export function useVerify(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ of, ...rest }: Verify) =>
      api<{ decided: number }>('/verifications', { method: 'POST', body: { key: uuid(), ...rest, ...of } }),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
}
