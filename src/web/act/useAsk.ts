// A question that is too long for an address: it is sent like an act and changes nothing, so it takes no key and nothing
// is asked anew.
import { useMutation } from '@tanstack/react-query';
import { api, isLostSession } from '../api/request.ts';
import type { Act } from './useAct.ts';

export function useAsk<Said = void, Answer = unknown>(ask: (said: Said) => Promise<Answer>): Act<Said, Answer> {
  const { mutate, isPending, error, isSuccess, data, reset } = useMutation({ mutationFn: ask });
  return {
    send: mutate,
    busy: isPending,
    error: isLostSession(error) ? null : error,
    answer: isSuccess ? data : undefined,
    reset,
  };
}

/** Asks a route by POST. */
export function question<Answer>(path: string, body: object): Promise<Answer> {
  return api<Answer>(path, { method: 'POST', body });
}
