// The one way in which the page changes anything on the server: an act is sent with a key, so that sent twice it is done
// once; then everything on the screens is asked for anew; and what broke a law stands beside the field that broke it.
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { sessionKey } from '../api/queryClient.ts';
import { api, isLostSession } from '../api/request.ts';
import { newId } from './newId.ts';

export interface ActOptions<Said, Answer> {
  /** Under /api/v1. */
  readonly path: string | ((said: Said) => string);
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  /** What is sent, besides the key; absent: what was said, where that is an object. */
  readonly body?: (said: Said) => object;
  /**
   * Whose the key is. `screen`: of what stands open, until it was done, so that pressed again after an answer was lost
   * it is done once. `press`: each press is an act of its own, for acts that name what they are done to. `none`: the
   * route takes no key.
   */
  readonly keyed?: 'screen' | 'press' | 'none';
  /** Before the screens ask anew: closes what is done, or goes elsewhere. */
  readonly onDone?: (answer: Answer, said: Said) => unknown;
  readonly onRefused?: (error: unknown, said: Said) => unknown;
}

export interface Act<Said, Answer> {
  readonly send: (said: Said) => void;
  readonly busy: boolean;
  /** Null where a session was lost: the sign-in over the screen says so. */
  readonly error: unknown;
  /** What the server said when it was done last. */
  readonly answer: Answer | undefined;
  /** Forgets the answer, or what was wrong. */
  readonly reset: () => void;
}

/** Numbers, lists and names may all have changed by any act: what is on the screens is asked for anew. */
export function askAnew(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
}

export function useAct<Said = void, Answer = unknown>(options: ActOptions<Said, Answer>): Act<Said, Answer> {
  const { path, method = 'POST', body, keyed = 'screen', onDone, onRefused } = options;
  const client = useQueryClient();
  const key = useRef('');
  const mutation = useMutation({
    mutationFn: (said: Said) => {
      if (keyed === 'press' || key.current === '') key.current = newId();
      const given = body ? body(said) : typeof said === 'object' && said !== null ? said : {};
      const sent = keyed === 'none' ? given : { ...given, key: key.current };
      const where = typeof path === 'string' ? path : path(said);
      return api<Answer>(where, method === 'DELETE' ? { method } : { method, body: sent });
    },
    onSuccess: (answer, said) => {
      // The next one is another act.
      key.current = '';
      void askAnew(client);
      return onDone?.(answer, said);
    },
    ...(onRefused ? { onError: onRefused } : {}),
  });
  return {
    send: mutation.mutate,
    busy: mutation.isPending,
    error: isLostSession(mutation.error) ? null : mutation.error,
    answer: mutation.isSuccess ? mutation.data : undefined,
    reset: mutation.reset,
  };
}
