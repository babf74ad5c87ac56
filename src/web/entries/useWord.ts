import { useMutation, useQueryClient } from '@tanstack/react-query';
import { v7 as uuid } from 'uuid';
import type { ConsentWord } from '../../domain/entries/consent.ts';
import { api } from '../api/request.ts';

interface Answer {
  readonly entryId: string;
  readonly word: ConsentWord;
  readonly reason?: string;
}

/** Answers another office. */
export function useWord(onDone: (word: ConsentWord) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ entryId, ...said }: Answer) =>
      api('POST /consents', { body: { key: uuid(), entryIds: [entryId], ...said } }),
    onSuccess: (_, { word }) => {
      onDone(word);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
}
