import { useQueryClient } from '@tanstack/react-query';
import { sessionKey } from '../../api/queryClient.ts';
import { api } from '../../api/request.ts';
import { forgetTyped } from '../../kept/kept.ts';
import { useAct } from '../../form/useAct.ts';

interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly code?: string;
}

/** Signs in; everything that was read for someone else is forgotten. */
export function useSignIn(onRefused?: (error: unknown) => void) {
  const client = useQueryClient();
  return useAct((_, credentials: Credentials) => api('POST /session', { body: credentials }), {
    ...(onRefused ? { onRefused } : {}),
    onDone: async (session) => {
      await client.cancelQueries({ queryKey: sessionKey });
      client.setQueryData(sessionKey, session);
    },
  });
}

/** Leaves this session, or all of one's own, with nothing of what was typed. */
export function useSignOut(accountId: string, path: '/session' | '/sessions') {
  const client = useQueryClient();
  return useAct(() => api(`DELETE ${path}`), {
    renews: 'nothing',
    onDone: (out) => {
      forgetTyped(accountId);
      client.clear();
      // A fresh page: nothing of the account that left stays in memory. Who came by a provider leaves there too.
      window.location.assign(out?.next ?? '/');
    },
  });
}
