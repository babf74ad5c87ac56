// Reading from the server: one hook, keyed by language and path, so that a switch of language asks again.
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useLanguage } from '../language/language.tsx';
import type { AnswerOf, PlaceOf, QueryOf, Read } from './contract.ts';
import { addressOf, type Query, send } from './request.ts';

interface Reading<Answer> {
  readonly enabled?: boolean;
  /** Shows the last answer while the next one is on its way: for paging and filters. */
  readonly keep?: boolean;
  /** Asks again after so many milliseconds, as the last answer says. */
  readonly every?: (last: Answer | undefined) => number | false;
}

type Asked<P extends Read> = PlaceOf<`GET ${P}`> & QueryOf<`GET ${P}`>;
type Args<P extends Read> =
  Readonly<Record<never, never>> extends Asked<P>
    ? [asked?: Asked<P>, reading?: Reading<AnswerOf<`GET ${P}`>>]
    : [asked: Asked<P>, reading?: Reading<AnswerOf<`GET ${P}`>>];

/** `asked` holds what stands in the path, by its name there, and the parameters. */
export function useApi<P extends Read>(
  path: P,
  ...[asked, reading = {}]: Args<P>
): UseQueryResult<AnswerOf<`GET ${P}`>> {
  const { language } = useLanguage();
  const { every } = reading;
  const address = addressOf(path, asked ?? {});
  const parameters = Object.entries<string | number | null | undefined>(asked ?? {});
  const query: Query = Object.fromEntries(parameters.filter(([name]) => !path.includes(`:${name}`)));
  return useQuery({
    queryKey: [address, query, language],
    queryFn: async ({ signal }) => (await send('GET', address, { query, signal })) as AnswerOf<`GET ${P}`>,
    enabled: reading.enabled ?? true,
    ...(every
      ? {
          staleTime: 0,
          refetchInterval: ({ state }: { state: { data: AnswerOf<`GET ${P}`> | undefined } }) => every(state.data),
        }
      : {}),
    ...(reading.keep ? { placeholderData: keepPreviousData } : {}),
  });
}
