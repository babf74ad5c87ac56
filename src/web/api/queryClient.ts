// What the page remembers of the server's answers, and what it does when the server says no.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { Law } from '../../laws/laws.ts';
import { ApiError, isLostSession, isOfAnother } from './request.ts';

export const sessionKey = ['session'] as const;

const dueLaws = new Set<Law>(['password_change_required', 'second_factor_required']);

/** Something must be done before anything else: the session says what. */
function isDue(error: unknown): boolean {
  return error instanceof ApiError && error.breaches.some(({ law }) => dueLaws.has(law));
}

/** A lost session asks for a sign-in over the screen; the screen stays as it is, with everything that was typed. */
function onError(error: unknown): void {
  if (isLostSession(error) || isOfAnother(error) || isDue(error))
    void queryClient.invalidateQueries({ queryKey: sessionKey });
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.queryKey[0] !== sessionKey[0]) onError(error);
    },
  }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      // Only what may pass by itself is tried again.
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiError && (error.status === 0 || error.status === 503),
    },
    mutations: { networkMode: 'always' },
  },
});
