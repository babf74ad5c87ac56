import { useMutation, useQueryClient } from '@tanstack/react-query';
import { v7 as uuidv7 } from 'uuid';
import { api } from '../api/request.ts';

/** Does something to an account, then reads it and the list anew. */
export function useAccountAct<Answer>(accountId: string, onDone: (answer: Answer) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body = {} }: { path: string; body?: object }) =>
      api<Answer>(`/people/${accountId}/${path}`, { method: 'POST', body: { key: uuidv7(), ...body } }),
    onSuccess: async (answer) => {
      await client.invalidateQueries({ queryKey: [`/people/${accountId}`] });
      await client.invalidateQueries({ queryKey: ['/people'] });
      onDone(answer);
    },
  });
}
