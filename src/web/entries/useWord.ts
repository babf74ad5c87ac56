import type { ConsentWord } from '../../domain/entries/consent.ts';
import { api } from '../api/request.ts';
import { useAct } from '../form/useAct.ts';

interface Answer {
  readonly entryId: string;
  readonly word: ConsentWord;
  readonly reason?: string;
}

/** Answers another office. */
export function useWord(onDone: (word: ConsentWord) => void) {
  return useAct(
    ({ key }, { entryId, ...said }: Answer) => api('POST /consents', { body: { key, entryIds: [entryId], ...said } }),
    { onDone: (_, { word }) => onDone(word), beside: true },
  );
}
