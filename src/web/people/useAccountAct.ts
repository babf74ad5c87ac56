import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { v7 as uuidv7 } from 'uuid';
import { api } from '../api/request.ts';

/** Whatever is done to an account may change its page, the list, and what waits for another administrator. */
export const renewPeople = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey: [path] }) => String(path).startsWith('/people') });

/** Does something to an account, then reads all that speaks of it anew. */
export function useAccountAct<Answer>(accountId: string, onDone: (answer: Answer) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body = {} }: { path: string; body?: object }) =>
      api<Answer>(`/people/${accountId}/${path}`, { method: 'POST', body: { key: uuidv7(), ...body } }),
    onSuccess: async (answer) => {
      await renewPeople(client);
      onDone(answer);
    },
  });
}
