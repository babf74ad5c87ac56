// Reading from the server: one hook, keyed by language and path, so that a switch of language asks again.
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useLanguage } from '../language/language.tsx';
import { api, type Query } from './request.ts';

interface Reading {
  readonly enabled?: boolean;
  /** Shows the last answer while the next one is on its way: for paging and filters. */
  readonly keep?: boolean;
}

export function useApi<Answer>(path: string, query: Query = {}, reading: Reading = {}): UseQueryResult<Answer> {
  const { language } = useLanguage();
  return useQuery({
    queryKey: [path, query, language],
    queryFn: ({ signal }) => api<Answer>(path, { query, signal }),
    enabled: reading.enabled ?? true,
    ...(reading.keep ? { placeholderData: keepPreviousData } : {}),
  });
}
