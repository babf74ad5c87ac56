// What the page reads and shows, remembered under a key: the one hook that asks. What a GET route answers is asked by useApi.
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';

export interface ReadingOf<Answer> {
  readonly enabled?: boolean;
  /** Shows the last answer while the next one is on its way: for paging and filters. */
  readonly keep?: boolean;
  /** Asks again after so many milliseconds, as the last answer says. */
  readonly every?: (last: Answer | undefined) => number | false;
  /** Asked anew whenever it is shown, and once: somebody is about to confirm what it says. */
  readonly once?: true;
  /** True until this or another tab says otherwise: asked again when somebody comes back to the window. */
  readonly lasting?: true;
}

export function useAnswer<Answer>(
  key: readonly unknown[],
  ask: (signal: AbortSignal) => Promise<Answer>,
  { enabled = true, keep, every, once, lasting }: ReadingOf<Answer> = {},
): UseQueryResult<Answer> {
  return useQuery<Answer>({
    queryKey: key,
    queryFn: ({ signal }) => ask(signal),
    enabled,
    ...(every ? { staleTime: 0, refetchInterval: ({ state }) => every(state.data) } : {}),
    ...(keep ? { placeholderData: keepPreviousData } : {}),
    ...(once ? { gcTime: 0, staleTime: 0, retry: false } : {}),
    ...(lasting ? { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: 'always' } : {}),
  });
}
