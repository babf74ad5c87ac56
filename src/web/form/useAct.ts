// The one way in which the page sends something: an act, which is written, or a question, which writes nothing.
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import { sessionKey } from '../api/queryClient.ts';
import { isLostSession } from '../api/request.ts';

/** Sent twice under one key it is one act. `id` is for what the act makes. */
export interface ActIds {
  readonly key: string;
  readonly id: string;
}

export interface Act<Said, Answer> {
  readonly send: (said: Said) => void;
  readonly busy: boolean;
  /** Null where the session is lost: the sign-in over the screen says so, and nothing else need. */
  readonly error: unknown;
  readonly done: boolean;
  /** What is being sent, or was last. */
  readonly said: Said | undefined;
  readonly answer: Answer | undefined;
  readonly reset: () => void;
}

interface ActOptions<Said, Answer> {
  /** Before what the screen shows is read anew. */
  readonly onDone?: (answer: Answer, said: Said) => unknown;
  readonly onRefused?: (error: unknown, said: Said) => unknown;
  /** What is read anew; absent: everything but who is signed in. */
  readonly renews?: 'everything' | 'nothing';
  /** Each press is an act of its own; several may be under way, and none waits for the screen to be read anew. */
  readonly beside?: boolean;
}

const newIds = (): ActIds => ({ key: uuid(), id: uuid() });

function renew(client: QueryClient, what: 'everything' | 'nothing' | undefined): Promise<void> {
  if (what === 'nothing') return Promise.resolve();
  if (what === 'everything') return client.invalidateQueries();
  return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
}

/**
 * Sends an act. A refused key is free again for other content, for nothing was written under it; an answer that was lost
 * is found under the same key; and what is sent after an act was done is another one.
 */
export function useAct<Answer, Said = void>(
  send: (ids: ActIds, said: Said) => Promise<Answer>,
  { onDone, onRefused, renews, beside = false }: ActOptions<Said, Answer> = {},
): Act<Said, Answer> {
  const client = useQueryClient();
  const [ids, setIds] = useState(newIds);
  const sending = useMutation({
    mutationFn: (said: Said) => send(beside ? newIds() : ids, said),
    onError: (error, said) => onRefused?.(error, said),
    onSuccess: async (answer, said) => {
      setIds(newIds());
      await onDone?.(answer, said);
      const renewed = renew(client, renews);
      if (!beside) await renewed;
    },
  });
  return {
    send: sending.mutate,
    busy: sending.isPending,
    error: isLostSession(sending.error) ? null : sending.error,
    done: sending.isSuccess,
    said: sending.variables,
    answer: sending.data,
    reset: sending.reset,
  };
}

/** Asks something that is too long for an address, or tries an act without doing it. */
export function useQuestion<Answer, Said = void>(
  send: (ids: ActIds, said: Said) => Promise<Answer>,
  onAnswer?: (answer: Answer, said: Said) => unknown,
): Act<Said, Answer> {
  return useAct(send, { renews: 'nothing', ...(onAnswer ? { onDone: onAnswer } : {}) });
}
