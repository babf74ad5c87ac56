import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sessionKey } from '../../api/queryClient.ts';
import { api } from '../../api/request.ts';
import { forgetTyped } from '../../kept/kept.ts';

interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly code?: string;
}

/** Signs in; everything that was read for someone else is forgotten. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => api('POST /session', { body: credentials }),
    onSuccess: async (session) => {
      await client.cancelQueries({ queryKey: sessionKey });
      client.setQueryData(sessionKey, session);
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
    },
  });
}

/** Leaves this session, or all of one's own, with nothing of what was typed. */
export function useSignOut(accountId: string, path: '/session' | '/sessions') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api(`DELETE ${path}`),
    onSuccess: (out) => {
      forgetTyped(accountId);
      client.clear();
      // A fresh page: nothing of the account that left stays in memory. Who came by a provider leaves there too.
      window.location.assign(out?.next ?? '/');
    },
  });
}
