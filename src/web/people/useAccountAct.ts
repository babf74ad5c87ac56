import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { v7 as uuidv7 } from 'uuid';
import type { AnswerOf, Route, Unkeyed } from '../api/contract.ts';
import { sendTo } from '../api/request.ts';

/** Whatever is done to an account may change its page, the list, and what waits for another administrator. */
export const renewPeople = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey: [path] }) => String(path).startsWith('/people') });

type AccountRoute = Extract<Route, `POST /people/:id/${string}`>;

/** Does something to an account, then reads all that speaks of it anew. */
export function useAccountAct<R extends AccountRoute>(accountId: string, onDone: (answer: AnswerOf<R>) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ route, body }: { route: R; body: Unkeyed<R> }) =>
      sendTo(route, { at: { id: accountId }, body: { key: uuidv7(), ...body } }),
    onSuccess: async (answer) => {
      await renewPeople(client);
      onDone(answer);
    },
  });
}
